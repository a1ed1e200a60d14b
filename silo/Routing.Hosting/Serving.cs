using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Routing.Engine.Ports;

namespace Routing.Hosting;

/// <summary>Runs a program; what hinders its start becomes one sentence and an exit status.</summary>
public static class Serving
{
    /// <param name="build">Makes the host, or refuses to.</param>
    /// <param name="refused">The exit status that says that the start was refused.</param>
    public static async Task<int> Run(Func<IHost> build, int refused)
    {
        try
        {
            await Run(build()).ConfigureAwait(false);
            return 0;
        }
        catch (Exception e) when (Sentence(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence).ConfigureAwait(false);
            return refused;
        }
    }

    private static async Task Run(IHost host)
    {
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        try
        {
            await host.StartAsync().ConfigureAwait(false);
            await host.WaitForShutdownAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Each part of a host says in its own way that its start was broken off.
        catch (Exception) when (IsToldToStopWhileStarting(lifetime))
#pragma warning restore CA1031
        {
        }
        finally
        {
            await ((IAsyncDisposable)host).DisposeAsync().ConfigureAwait(false);
        }
    }

    private static bool IsToldToStopWhileStarting(IHostApplicationLifetime lifetime) =>
        lifetime.ApplicationStopping.IsCancellationRequested && !lifetime.ApplicationStarted.IsCancellationRequested;

    private static string? Sentence(Exception e) => e switch
    {
        StartRefusedException or JournalRefusedException => e.Message,
        IOException { InnerException: AddressInUseException } =>
            $"The port is taken by another program ({e.Message}) Choose another with --urls.",
        _ => null,
    };
}
