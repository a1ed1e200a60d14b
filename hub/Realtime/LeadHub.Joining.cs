using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

// A lead in a conversation: he joins its agent and speaks with the buyer, or takes it over to his own desk.
internal sealed partial class LeadHub
{
    /// <summary>The buyer is told that the lead is there; from now on he may speak.</summary>
    public Task Join(Asked<string> session) => Take(session, lead => new SessionCommand.JoinAsLead(lead));

    /// <summary>Ends what <see cref="Join"/> began.</summary>
    public Task LeaveChat(Asked<string> session) => Take(session, lead => new SessionCommand.LeaveAsLead(lead));

    /// <summary>The lead's word to the buyer, in a chat that he joined or took over. Said again, it is there once.
    /// </summary>
    public Task Say(Asked<string> session, Asked<string> id, Asked<string> text) =>
        Take(session, lead => Care.SayAsLead(lead, id, text));

    /// <summary>The chat goes to the desk where the lead himself is signed on, whoever has it.</summary>
    public async Task TakeOver(Asked<string> session)
    {
        var (shop, lead) = AsLead();
        var actor = ActorId.Of(shop.Id, SessionOf(session));
        CheckLimit();
        var queue = await places.WhereIs(shop.Id, shop.Agent(lead.Id)!.Queue, lead.Id);
        var desk = await Glance.Take<StreamItem.DeskSnapshot>(
            engine, StreamAddress.Desk(shop.Id, queue, lead.Id), time);
        if (desk?.Head.Presence is null or Presence.Offline)
        {
            throw RefusalWords.Exception(Refusal.NotSignedOn);
        }

        if (desk.Head.OffShift || desk.Head.Presence.IsAbsent())
        {
            throw RefusalWords.Exception(Refusal.AgentNotThere);
        }

        RefusalWords.ThrowIfRefused(await engine.Submit(actor, new SessionCommand.TakeOver(lead, queue)));
    }
}
