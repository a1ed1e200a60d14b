using Routing.Core;
using Routing.Core.Rota;

namespace Routing.Hub.Realtime;

// What an agent's console says and asks besides his chats.
internal sealed partial class AgentHub
{
    /// <summary>The agent writes: the buyer may see it for some seconds. Nobody answers.</summary>
    public void Typing(Asked<string> session) => Me.Typing(session);

    /// <summary>The agent has seen the messages up to a number. Nobody answers.</summary>
    public void Seen(Asked<string> session, int number) => Me.Seen(session, number);

    /// <summary>The agent has read a notice.</summary>
    public async Task Acknowledge(Asked<string> notice)
    {
        var me = Me;
        if (!me.IsWithinLimit())
        {
            throw RefusalWords.Exception(Refusal.TooFast);
        }

        RefusalWords.ThrowIfRefused(await engine.Submit(
            ActorId.Of(me.Staff.Shop), new RotaCommand.Acknowledge(me.Staff.Agent, NoticeRequests.Id(notice))));
    }

    /// <summary>Who is free in the shop, and how long the lines are.</summary>
    public Task<LoadsAnswer> Loads()
    {
        var me = Me;
        return me.IsWithinLimit()
            ? glance.Take(Entry(me).Shop)
            : throw RefusalWords.Exception(Refusal.TooFast);
    }
}
