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
        var by = ChoiceOf(asked);
        var line = await Look(queue);
        var chosen = line.Waiting.Where(one => Fits(one, by)).Take(by.Most ?? MostMoved)
            .Select(one => one.Session).ToList();
        return chosen.Count == 0
            ? new(0, [])
            : new(await Move(from, [.. chosen.Select(session => new SessionId(session))], target, lead, by), chosen);
    }

    /// <summary>Who waits in a queue, and what leads did there last.</summary>
    public async Task<LineAnswer> Line(Asked<string> queue)
    {
        CheckLimit();
        var line = await Look(queue);
        return new(line.Waiting, line.Count, line.Acts);
    }

    // What is remembered of the choice is bounded, as the queue keeps it.
    private static MoveChoice ChoiceOf(WaitingRequest asked)
    {
        var (tier, isTier) = TierOf(asked.Tier);
        return isTier && asked.Most is null or (>= 1 and <= MostMoved)
            && (asked.Skill is null || Core.Names.AreWellFormed(asked.Skill))
            && asked.Tag is null or { Length: > 0 and <= TagSet.Longest }
            ? new(asked.Most, tier, asked.Skill, asked.Tag)
            : throw RefusalWords.Exception(Refusal.Malformed);
    }

    private static (Tier? Tier, bool IsOne) TierOf(string? name) => name?.ToUpperInvariant() switch
    {
        null => (null, true),
        "NONE" => (Tier.None, true),
        "MEMBER" => (Tier.Member, true),
        "VIP" => (Tier.Vip, true),
        _ => (null, false),
    };

    private static bool Fits(WaitingSession one, MoveChoice by) =>
        (by.Tier is null || one.Tier == by.Tier)
        && (by.Skill is null || one.Skills.Contains(by.Skill))
        && (by.Tag is null || one.Tags?.Any(tag => TagSet.AreSame(tag, by.Tag)) == true);

    private static NotMoved NotMovedFor(string agent, Refusal refusal) =>
        new(agent, refusal.ToString(), RefusalWords.In(RefusalWords.English, refusal));

    private async Task<long> Move(
        ActorId from, IReadOnlyList<SessionId> sessions, QueueId to, AgentRef lead, MoveChoice? by = null)
    {
        var receipt = await engine.Submit(from, new QueueCommand.MoveWaiting(to, [.. sessions], lead, by));
        RefusalWords.ThrowIfRefused(receipt);
        return receipt.Number;
    }

    private async Task<StreamItem.LineSnapshot> Look(Asked<string> queue) =>
        await Glance.Take<StreamItem.LineSnapshot>(
            engine, StreamAddress.Line(ShopAsLead().Id, Known(queue)), time)
        ?? throw RefusalWords.Exception(Refusal.Unavailable);
}
