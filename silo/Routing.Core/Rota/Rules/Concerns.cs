namespace Routing.Core.Rota.Rules;

/// <summary>
/// What concerns the shop's leads: sessions tell it, whatever queue they are in. Each kind once a session, until that
/// session says that it is over.
/// </summary>
internal static class Concerns
{
    /// <summary>More than anybody works off; beyond it the oldest is let go.</summary>
    private const int Most = 1000;

    // Another note, or another author, is no new concern: it has stood since the first, with the first one's clock.
    public static Refusal Note(RotaDraft draft, RotaCommand.NoteConcern command)
    {
        var known = draft.State.Find(command.Concern.Session, command.Concern.Kind);
        var concern = known is null
            ? command.Concern
            : command.Concern with { At = known.At, DueAt = command.Concern.DueAt ?? known.DueAt };
        if (known == concern)
        {
            return Refusal.None;
        }

        if (known is null && draft.State.Concerns.Length >= Most)
        {
            var oldest = draft.State.Concerns[0];
            draft.Happen(new RotaEvent.ConcernOver(draft.Now, oldest.Session, oldest.Kind));
        }

        draft.Happen(new RotaEvent.ConcernNoted(draft.Now, concern));
        return Refusal.None;
    }

    // Of what is not hard any more no word is missed.
    public static Refusal End(RotaDraft draft, RotaCommand.EndConcern command)
    {
        EndIfStands(draft, command.Session, command.Kind);
        if (command.Kind == ConcernKind.Tricky)
        {
            EndIfStands(draft, command.Session, ConcernKind.NoteMissing);
        }

        return Refusal.None;
    }

    public static void EndIfStands(RotaDraft draft, SessionId session, ConcernKind kind)
    {
        if (draft.State.Find(session, kind) is not null)
        {
            draft.Happen(new RotaEvent.ConcernOver(draft.Now, session, kind));
        }
    }
}
