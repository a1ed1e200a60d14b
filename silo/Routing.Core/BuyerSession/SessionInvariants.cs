namespace Routing.Core.BuyerSession;

/// <summary>What holds in every state of a session, whatever was decided. Each broken one is a sentence.</summary>
public static class SessionInvariants
{
    public static IEnumerable<string> Broken(SessionState state)
    {
        foreach (var (holds, sentence) in All(state))
        {
            if (!holds)
            {
                yield return $"{state.Id}: {sentence}";
            }
        }
    }

    private static IEnumerable<(bool Holds, string Sentence)> All(SessionState state)
    {
        var isOpen = state.Phase is SessionPhase.Waiting or SessionPhase.Active;
        yield return (state.Phase == SessionPhase.None == state.Buyer is null, "an opened session has a buyer");
        yield return (!isOpen || state.Placement > 0, "an open session has a place in a queue");
        yield return (state.Phase != SessionPhase.Waiting || state.Agent is null, "a waiting session has no agent");
        yield return (
            state.Phase != SessionPhase.Active || (state.Agent is not null && state.Because is not null),
            "a session with an agent says why");
        yield return (state.Phase != SessionPhase.Active || state.Turn > 0, "an agent came by a turn");
        yield return (
            state.Phase == SessionPhase.Waiting || (state.Position is null && state.WaitSeconds is null),
            "only who waits has a place in line");
        yield return (isOpen || state.Round is null, "only an open session has an open round");
        yield return (
            state.Round is null || state.Round.Number == state.Rounds, "the open round is the latest");
        yield return (
            !(state.Round?.LateAt < state.Round?.Since), "a round turns late after it began");
        yield return (
            state.Phase == SessionPhase.Closed == state.ClosedBy is not null, "a closed session says who closed it");
        yield return (
            state.Stars is null || (state.Phase == SessionPhase.Closed && state.Stars is >= 1 and <= 5),
            "only a closed session is rated, with 1 to 5 stars");
        yield return (
            state.Phase == SessionPhase.Waiting || !state.IsKept, "only of who waits the message is kept");
        yield return (
            state.Phase == SessionPhase.Active || state.Transfer is null, "only a chat with an agent is handed over");
        yield return (isOpen || state.Hold is null, "only an open session is on hold");
        yield return (isOpen || state.Lead is null, "only in an open session a lead joins");
        yield return (
            state.Phase == SessionPhase.Waiting || state.TakenBy is null, "what was taken over is with its taker");
        yield return (
            state.ComplaintDueAt is null || state.Find(SessionFlag.Complaint) is not null,
            "only a complaint has a complaint's clock");
        yield return (
            state.Flags.Select(flag => flag.Flag).Distinct().Count() == state.Flags.Length, "a flag is set once");
        yield return (state.Rounds == 0 || state.IsWelcomed, "who has spoken was welcomed");
    }
}
