using Routing.Core.AgentQueue;
using Routing.Core.Rota;
using Routing.Core.Views;
using Routing.Simulation.Clients;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Checks;

/// <summary>
/// Notices: every console shows those that stand for its agent, the lead's board shows all, and whoever was told that
/// his reading is stored is among the readers.
/// </summary>
internal sealed class NoticeChecks(World world, RotaState rota, IReadOnlyList<QueueState> queues)
{
    public IEnumerable<string> Broken() => world.Agents.SelectMany(OfAgent).Concat(OfLead()).Concat(Promised());

    private IEnumerable<string> OfAgent(AgentClient agent)
    {
        if (agent.Line is null || queues.FirstOrDefault(one => one.FindAgent(agent.Id) is { MovedTo: null }) is not
            { } queue)
        {
            return [];
        }

        var due = NoticeProjection.ForAgent($"notices/{agent.Name}", 0, rota, agent.Id, queue.Id.Queue).Notices;
        var shown = agent.Notices?.Notices ?? [];
        return due.SequenceEqual(shown)
            ? []
            : [$"{agent.Name} is shown the notices\n    {Text(shown)}\n  and there are\n    {Text(due)}"];
    }

    private IEnumerable<string> OfLead()
    {
        var due = NoticeProjection.ForLeads("posted", 0, rota).Notices.Select(Posted);
        var shown = (world.Lead.Notices?.Notices ?? []).Select(Posted);
        return world.Lead.Line is null || !world.Lead.WatchesNotices || due.SequenceEqual(shown)
            ? []
            : [$"the lead is shown the notices\n    {Text(shown)}\n  and there are\n    {Text(due)}"];
    }

    private IEnumerable<string> Promised() =>
        from agent in world.Agents
        from read in agent.Read
        let notice = rota.Notices.FirstOrDefault(notice => notice.Id.ToString() == read)
        where notice is not null && !notice.Acknowledged.Contains(agent.Id)
        select $"{agent.Name} has read {read}, and the rota does not know";

    private static string Posted(PostedNotice notice) =>
        $"{notice.Id} \"{notice.Text}\" read by {string.Join(", ", notice.Acknowledged)}";

    private static string Text<T>(IEnumerable<T> all) => string.Join("; ", all);
}
