using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

// What a lead moves from queue to queue: agents, and who waits.
internal sealed partial class LeadHub
{
    /// <summary>So many agents or sessions can be moved by one call.</summary>
    public const int MostMoved = LineProjection.MostWaiting;

    /// <summary>Moves agents to another queue, with their chats or without; each for himself.</summary>
    public async Task<MoveAnswer> MoveAgents(
        Asked<string> queue, Asked<string[]> agents, Asked<string> to, bool withChats)
    {
        var (shop, lead) = AsLead();
        var (from, target) = (ActorId.Of(shop.Id, Known(queue)), Known(to));
        CheckLimit();

        // All are submitted before the first is answered: the journal takes them together.
        var asked = Names(agents, MostMoved).Select(agent => (
            Agent: agent,
            Receipt: engine.Submit(from, new QueueCommand.MoveAgent(new(agent), target, withChats, lead)).AsTask()))
            .ToList();
        await Task.WhenAll(asked.Select(one => one.Receipt));
        var answered = asked.ToLookup(one => one.Receipt.Result.IsRefused);
        return new(
            [.. answered[false].Select(one => one.Agent)],
            [.. answered[true].Select(one => NotMovedFor(one.Agent, one.Receipt.Result.Refused))]);
    }

    /// <summary>Moves waiting sessions to another queue; one that no longer waits stays where it is.</summary>
    /// <returns>How many were moved.</returns>
    public async Task<long> MoveWaiting(Asked<string> queue, Asked<string[]> sessions, Asked<string> to)
    {
        var (shop, lead) = AsLead();
        CheckLimit();
        var chosen = Names(sessions, MostMoved).Select(session => SessionOf(new(session)));
        return await Move(ActorId.Of(shop.Id, Known(queue)), [.. chosen], Known(to), lead);
    }

    /// <summary>Moves the first in line of those that fit; they keep their place by virtual start.</summary>
    public async Task<WaitingAnswer> MoveWaitingBy(Asked<string> queue, Asked<WaitingRequest> which, Asked<string> to)
    {
        var (shop, lead) = AsLead();
        CheckLimit();
        var (from, target) = (ActorId.Of(shop.Id, Known(queue)), Known(to));
        var asked = Read(which);
        if (asked.Most is < 1 or > MostMoved)
        {
            throw RefusalWords.Exception(Refusal.Malformed);
        }

        var line = await Look(queue);
        var chosen = line.Waiting.Where(one => Fits(one, asked)).Take(asked.Most ?? MostMoved)
            .Select(one => one.Session).ToList();
        return chosen.Count == 0
            ? new(0, [])
            : new(await Move(from, [.. chosen.Select(session => new SessionId(session))], target, lead), chosen);
    }

    /// <summary>Who waits in a queue, and what leads did there last.</summary>
    public async Task<LineAnswer> Line(Asked<string> queue)
    {
        CheckLimit();
        var line = await Look(queue);
        return new(line.Waiting, line.Count, line.Acts);
    }

    private static bool Fits(WaitingSession one, WaitingRequest asked) =>
        (asked.Tier is null || string.Equals(one.Tier.ToString(), asked.Tier, StringComparison.OrdinalIgnoreCase))
        && (asked.Skill is null || one.Skills.Contains(asked.Skill));

    private static NotMoved NotMovedFor(string agent, Refusal refusal) =>
        new(agent, refusal.ToString(), RefusalWords.In(RefusalWords.English, refusal));

    private async Task<long> Move(ActorId from, IReadOnlyList<SessionId> sessions, QueueId to, AgentRef lead)
    {
        var receipt = await engine.Submit(from, new QueueCommand.MoveWaiting(to, [.. sessions], lead));
        RefusalWords.ThrowIfRefused(receipt);
        return receipt.Number;
    }

    private async Task<StreamItem.LineSnapshot> Look(Asked<string> queue) =>
        await Glance.Take<StreamItem.LineSnapshot>(
            engine, StreamAddress.Line(ShopAsLead().Id, Known(queue)), time)
        ?? throw RefusalWords.Exception(Refusal.Unavailable);
}
