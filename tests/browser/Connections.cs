using Routing.Testing.Wire;

namespace Routing.Browser.Tests;

/// <summary>Connections that end together.</summary>
internal sealed class Connections(IReadOnlyList<HubConnection> all) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        foreach (var one in all)
        {
            await one.DisposeAsync();
        }
    }
}
