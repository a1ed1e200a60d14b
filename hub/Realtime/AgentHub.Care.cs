using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;

namespace Routing.Hub.Realtime;

// What an agent does about his chats besides talking.
internal sealed partial class AgentHub
{
    /// <summary>A sign of life; however often it is given, one in half a minute goes to the queue.</summary>
    public async Task Here()
    {
        var (me, agent) = (Me, Me.Staff.Agent);
        if (me.Queue is null)
        {
            throw RefusalWords.Exception(Refusal.NotSignedOn);
        }

        if (!signs.IsDue(me.Staff.Shop, agent))
        {
            return;
        }

        var receipt = await me.Submit(new QueueCommand.Here(agent));
        if (receipt.IsRefused)
        {
            signs.Forget(me.Staff.Shop, agent);
            RefusalWords.ThrowIfRefused(receipt);
        }
    }

    /// <summary>Takes a transfer back that the buyer may still refuse.</summary>
    public Task TakeTransferBack(Asked<string> session) =>
        Take(session, me => new SessionCommand.TakeTransferBack(me.Id));

    /// <summary>Hands a chat back that came by a transfer, before anything was said.</summary>
    public Task DeclineTransfer(Asked<string> session, Asked<string> note) =>
        Take(session, me => new SessionCommand.DeclineTransfer(me.Id, Care.Text(note)));

    /// <summary>Puts the chat on hold until a moment, in Unix milliseconds.</summary>
    public Task Hold(Asked<string> session, long untilMs, Asked<string> note) =>
        Take(session, me => new SessionCommand.Hold(me.Id, new(untilMs), Care.Text(note)));

    public Task Resume(Asked<string> session) => Take(session, me => new SessionCommand.Resume(me.Id));

    public Task SetFlag(Asked<string> session, Asked<string> flag, Asked<string> note) =>
        Take(session, me => Care.SetFlag(me, flag, note));

    public Task ClearFlag(Asked<string> session, Asked<string> flag, Asked<string> note) =>
        Take(session, me => Care.ClearFlag(me, flag, note));

    public Task AddNote(Asked<string> session, Asked<string> id, Asked<string> text) =>
        Take(session, me => Care.AddNote(me, id, text));

    /// <summary>What the session is about; instead of what stood there.</summary>
    public Task SetTags(Asked<string> session, Asked<IReadOnlyList<string>> tags) =>
        Take(session, me => Care.SetTags(me, tags));

    /// <summary>Asks the lead for help.</summary>
    public Task Escalate(Asked<string> session, Asked<string> note) =>
        Take(session, me => new SessionCommand.Escalate(me.Id, Care.Text(note)));

    private Task Take(Asked<string> session, Func<AgentRef, SessionCommand> command)
    {
        var me = Me;
        if (!me.IsWithinLimit())
        {
            throw RefusalWords.Exception(Refusal.TooFast);
        }

        var (_, agent) = Entry(me);
        return Submit(me, session, command(new(agent.Id, agent.Name)));
    }
}
