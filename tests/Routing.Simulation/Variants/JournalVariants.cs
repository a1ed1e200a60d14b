using Routing.Engine.Ports;
using Routing.Simulation.Servers;

namespace Routing.Simulation.Variants;

/// <summary>A journal that does not keep what it promises.</summary>
internal static class JournalVariants
{
    public static readonly IReadOnlyList<Variant> All =
    [
        Journal("resend-forgotten", "after a start nothing owed is sent again", inner => new(inner)
        {
            HeadRead = head => head with { Mark = head.Mark with { OutboxCursor = head.Version } },
        }),
        Journal("acknowledged-before-append", "who asks is answered before the events are stored", inner => new(inner)
        {
            AnswersBeforeStoring = true,
        }),
        new("version-ignored", "an append behind another version is stored too", new Parts
        {
            Disk = disk => disk.IsFenced = false,
        }),
        Journal("conflict-taken-for-durable", "a refused append is taken for stored", inner => new(inner)
        {
            Outcome = outcome => outcome == AppendOutcome.Conflict ? AppendOutcome.Durable : outcome,
        }),
        Journal("failure-taken-for-durable", "a failed append is taken for stored", inner => new(inner)
        {
            Outcome = outcome => outcome == AppendOutcome.Failed ? AppendOutcome.Durable : outcome,
        }),
        Journal("wake-ups-forgotten", "after a start nobody is woken", inner => new(inner) { ForgetsWakeUps = true }),
        Journal("last-event-unread", "the last event of a stream is not read", inner => new(inner)
        {
            Page = page => page.Count > 1 ? [.. page.Take(page.Count - 1)] : page,
        }),
    ];

    private static Variant Journal(string name, string meaning, Func<IEventJournal, BrokenJournal> make) =>
        new(name, meaning, new Parts { Journal = make });
}
