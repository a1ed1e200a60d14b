using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Engine.Running;
using Routing.Simulation.Disks;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Checks;

/// <summary>
/// Invariant 1: what was acknowledged is in the transcript exactly once, under the number that was told, with its
/// words; and a transcript counts without gaps.
/// </summary>
internal static class PromiseChecks
{
    public static IEnumerable<string> Broken(World world, IReadOnlyDictionary<SessionId, SessionState> sessions)
    {
        var lines = new Dictionary<SessionId, List<Line>>();
        foreach (var session in sessions.Keys)
        {
            var stream = world.Streams.Find(ActorId.Of(World.Shop, session))!;
            lines[session] = [.. Folding.Events(SessionModel.Instance, stream).Select(LineOf).OfType<Line>()];
            var numbers = lines[session].Select(line => line.Number);
            if (!numbers.SequenceEqual(Enumerable.Range(1, lines[session].Count)))
            {
                yield return $"{session}'s transcript counts {string.Join(", ", numbers)}";
            }

            foreach (var twice in lines[session].Where(line => line.Id is not null)
                .GroupBy(line => (line.Id, line.IsByAgent)).Where(group => group.Count() > 1))
            {
                yield return $"{session} has \"{twice.First().Text}\" {twice.Count()} times";
            }
        }

        foreach (var promise in world.Ledger.Promises)
        {
            var stored = lines.GetValueOrDefault(promise.Session)?.FirstOrDefault(line => line.Id == promise.Id);
            if (stored is null)
            {
                yield return $"{promise.Sender}'s \"{promise.Text}\" was acknowledged and is not in {promise.Session}";
            }
            else if (stored.Number != promise.Number || stored.Text != promise.Text)
            {
                yield return $"{promise.Sender}'s \"{promise.Text}\" was acknowledged as number {promise.Number} of "
                    + $"{promise.Session}; number {stored.Number} is \"{stored.Text}\"";
            }
        }

        foreach (var session in world.Ledger.Sessions.Where(opened => !sessions.ContainsKey(new(opened))))
        {
            yield return $"{session} was opened, and is not in the journal";
        }
    }

    private static Line? LineOf(SessionEvent @event) => @event switch
    {
        SessionEvent.BuyerSaid e => new(e.Number, e.Id, e.Text, IsByAgent: false),
        SessionEvent.AgentSaid e => new(e.Number, e.Id, e.Text, IsByAgent: true),
        SessionEvent.AutomaticallyReplied e => new(e.Number, null, e.Text, IsByAgent: false),
        _ => null,
    };

    private sealed record Line(int Number, ClientMessageId? Id, string Text, bool IsByAgent);
}
