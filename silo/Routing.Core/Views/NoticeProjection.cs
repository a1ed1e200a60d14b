using Routing.Core.Rota;

namespace Routing.Core.Views;

/// <summary>The notices that stand, as an agent and as leads see them.</summary>
public static class NoticeProjection
{
    public static StreamItem.NoticesSnapshot ForAgent(
        string stream, long number, RotaState state, AgentId agent, QueueId queue) => new(
        stream,
        number,
        [
            .. state.Notices.Where(notice => notice.To.Holds(agent, queue)).Select(notice => new NoticeFace(
                notice.Id.ToString(),
                notice.At.UnixMs,
                AgentFace.Of(notice.By),
                notice.Text,
                notice.Until?.UnixMs,
                notice.Acknowledged.Contains(agent))),
        ]);

    public static StreamItem.PostedSnapshot ForLeads(string stream, long number, RotaState state) => new(
        stream,
        number,
        [
            .. state.Notices.Select(notice => new PostedNotice(
                notice.Id.ToString(),
                notice.At.UnixMs,
                AgentFace.Of(notice.By),
                notice.Text,
                notice.Until?.UnixMs,
                notice.To.Queue?.Value,
                notice.To.Agents.IsDefaultOrEmpty ? null : [.. notice.To.Agents.Select(agent => agent.Value)],
                [.. notice.Acknowledged.Select(agent => agent.Value)])),
        ]);

    /// <summary>Whether an event changes what leads see of the notices.</summary>
    public static bool Changes(RotaEvent @event) =>
        @event is RotaEvent.NoticePosted or RotaEvent.NoticeAcknowledged or RotaEvent.NoticeEnded;

    /// <summary>Whether an event may change what an agent sees.</summary>
    /// <param name="before">The state before the event.</param>
    public static bool Concerns(RotaEvent @event, RotaState before, AgentId agent, QueueId queue) => @event switch
    {
        RotaEvent.NoticePosted e => e.To.Holds(agent, queue),
        RotaEvent.NoticeAcknowledged e => e.By == agent,
        RotaEvent.NoticeEnded e => before.Find(e.Id)?.To.Holds(agent, queue) == true,
        _ => false,
    };
}
