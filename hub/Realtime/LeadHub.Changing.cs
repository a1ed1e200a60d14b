using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

// What a lead changes about an agent by what he saw: when it is no longer so, it is refused and said who changed it.
internal sealed partial class LeadHub
{
    private const int MostActs = 200;

    /// <param name="seen">The presence the lead saw; null for whatever it is.</param>
    public Task ChangePresence(
        Asked<string> queue, Asked<string> agent, Asked<string> presence, Asked<string> reason, Asked<string> seen) =>
        Change(queue, agent, lead => new QueueCommand.SetPresence(
            new(Read(agent)), ChosenPresence.Of(Read(presence)), reason.Value, lead, SeenPresence(seen)));

    /// <param name="seen">The slots the lead saw; null for whatever they are.</param>
    public Task ChangeSlots(Asked<string> queue, Asked<string> agent, int slots, int? seen) =>
        Change(queue, agent, lead => new QueueCommand.SetSlots(new(Read(agent)), slots, lead, seen));

    /// <summary>What leads did in all queues last, newest first. A queue that does not answer is left out.</summary>
    public async Task<IReadOnlyList<QueueAct>> Acts()
    {
        CheckLimit();
        var shop = ShopAsLead();
        var lines = await Task.WhenAll(shop.File.Queues.Select(queue =>
            Glance.Take<StreamItem.LineSnapshot>(engine, StreamAddress.Line(shop.Id, queue.Id), time)));
        var acts = shop.File.Queues.Zip(lines).SelectMany(one =>
            one.Second?.Acts.Select(act => new QueueAct(one.First.Id.Value, act)) ?? []);
        return [.. acts.OrderByDescending(one => one.Act.At).ThenByDescending(one => one.Act.Number).Take(MostActs)];
    }

    private static Presence? SeenPresence(Asked<string> seen) =>
        seen.Value is null ? null
        : Enum.TryParse<Presence>(seen.Value, out var presence) && presence.ToString() == seen.Value ? presence
        : throw RefusalWords.Exception(Refusal.Malformed);

    private async Task Change(Asked<string> queue, Asked<string> agent, Func<AgentRef, QueueCommand> command)
    {
        var (shop, lead) = AsLead();
        var actor = ActorId.Of(shop.Id, Known(queue));
        CheckLimit();
        var receipt = await engine.Submit(actor, command(lead));
        if (receipt.Refused == Refusal.ChangedMeanwhile
            && (await Look(queue)).Acts.FirstOrDefault(act => act.Agent?.Id.Value == agent.Value) is { } act)
        {
            throw new HubException($"{Refusal.ChangedMeanwhile}: {Sentence(act)}");
        }

        RefusalWords.ThrowIfRefused(receipt);
    }

    private static string Sentence(LeadActView act)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(act.At).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return $"It has been changed meanwhile; {act.By.Name} did this last, at {time} UTC: "
            + $"{act.Kind} of {act.Agent?.Name} from {act.Before} to {act.After}.";
    }
}
