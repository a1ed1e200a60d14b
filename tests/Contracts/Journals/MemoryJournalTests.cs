using Routing.Engine.Memory;
using Routing.Engine.Ports;
using Routing.Testing;

namespace Routing.Contracts.Tests.Journals;

public sealed class MemoryJournalTests : JournalContract
{
    protected override IEventJournal Open(int? bound = null) => new MemoryJournal(bound ?? MemoryJournal.DefaultBound);

    /// <summary>The journal answers on its one consumer, so an answer that waits keeps it from storing.</summary>
    protected override IDisposable Stall()
    {
        var (entered, release) = (new ManualResetEventSlim(), new ManualResetEventSlim());
        Journal.Append(JournalDriver.Make(JournalDriver.Session("stall"), 0, default, ["stall"], _ =>
        {
            entered.Set();
            release.Wait(Within.Patience);
        }));
        entered.Wait(Within.Patience, Cancellation);
        return new Release(release);
    }

    private sealed class Release(ManualResetEventSlim release) : IDisposable
    {
        public void Dispose() => release.Set();
    }
}
