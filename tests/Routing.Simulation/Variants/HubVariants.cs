using Routing.Core.Views;
using Routing.Engine;
using Routing.Simulation.Servers;

namespace Routing.Simulation.Variants;

/// <summary>A hub that shows pages something else than what happened.</summary>
internal static class HubVariants
{
    public static readonly IReadOnlyList<Variant> All =
    [
        Engine("resume-skips-one", "who resumes misses an update", inner => new(inner)
        {
            After = after => after > 0 ? after + 1 : 0,
        }),
        Engine("staff-shown", "buyers are shown what staff sees", inner => new(inner)
        {
            Audience = _ => Audience.Staff,
        }),
        Engine("line-lost", "some updates come without their line", inner => new(inner)
        {
            Item = item => item is StreamItem.SessionUpdate { Entry.From: "system" } update && update.Number % 7 == 0
                ? update with { Entry = null }
                : item,
        }),
        Engine("desk-chat-stays", "a chat that left stays on the desk", inner => new(inner)
        {
            Item = item => item is StreamItem.DeskUpdate { Left: not null } update ? update with { Left = null } : item,
        }),
        Engine("notice-unshown", "an agent's console leaves out the oldest notice", inner => new(inner)
        {
            Item = item => item is StreamItem.NoticesSnapshot { Notices.Count: > 0 } notices
                ? notices with { Notices = [.. notices.Notices.Skip(1)] }
                : item,
        }),
        Engine("wrong-number", "a message is acknowledged under another number", inner => new(inner)
        {
            Receipt = receipt => receipt.Number > 0 ? receipt with { Number = receipt.Number + 1 } : receipt,
        }),
        Engine("end-unsaid", "a page is not told that its stream ended", inner => new(inner) { HidesEnds = true }),
        new("start-unsaid", "after a start queues believe in the consoles of before", new Parts
        {
            TellsItsStart = false,
        }),
        new("drop-unsaid", "queues do not hear that a console is gone", new Parts { TellsDisconnects = false }),
    ];

    private static Variant Engine(string name, string meaning, Func<IRoutingEngine, BrokenEngine> make) =>
        new(name, meaning, new Parts { Engine = make });
}
