using Routing.Core;
using Routing.Core.Reports;
using Routing.Core.Rota;
using Routing.Engine.Json;
using Routing.Engine.Ports;

namespace Routing.Engine.Reports;

/// <summary>Reads the complaints out of the stream of a shop's rota, going on from where it stopped.</summary>
internal sealed class RotaSweep(IEventJournal journal, ActorId rota, int pageEvents)
{
    private long last;

    public ComplaintLog Complaints { get; } = new();

    public async Task ToTheEnd(Action<int> read, CancellationToken cancellation)
    {
        while (await journal.Read(rota, last, pageEvents, cancellation).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (var recorded in page)
            {
                if (recorded.Type is nameof(RotaEvent.ConcernNoted) or nameof(RotaEvent.ConcernOver))
                {
                    Complaints.Fold(EventJson<RotaEvent>.Read(recorded));
                }

                last = recorded.Number;
            }

            read(page.Count);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
