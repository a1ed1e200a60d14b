using System.Collections.Concurrent;
using Routing.Grains.Contracts;
using Routing.Grains.Hosting;

namespace Routing.Grains.Updates;

/// <summary>The links of this silo, one for each hub that watches something here.</summary>
public sealed class HubLinks : IDisposable
{
    private readonly ConcurrentDictionary<(string Hub, long Epoch), Lazy<HubLink>> links = new();
    private readonly GrainsOptions options;
    private readonly Timer beat;

    public HubLinks(GrainsOptions options)
    {
        this.options = options;
        beat = new(_ => Beat(), null, options.LinkBeatMilliseconds, options.LinkBeatMilliseconds);
    }

    public void Dispose() => beat.Dispose();

    /// <summary>The hub's link of that epoch.</summary>
    internal HubLink Of(string hub, long epoch, IHubObserver observer) =>
        links.GetOrAdd(
            (hub, epoch),
            key => new(() => new(observer, options.LinkBound, link => Forget(key, link)))).Value;

    private void Forget((string Hub, long Epoch) key, HubLink link)
    {
        if (links.TryGetValue(key, out var made) && ReferenceEquals(made.Value, link))
        {
            links.TryRemove(new(key, made));
        }
    }

    private void Beat()
    {
        foreach (var link in links.Values)
        {
            link.Value.Beat();
        }
    }
}
