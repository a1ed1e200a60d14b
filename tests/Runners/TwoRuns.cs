using Routing.LoadTest.NBomber;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Spectre.Console;
using Xunit;

namespace Routing.Runners.Tests;

/// <summary>Plays both runs once.</summary>
public sealed class TwoRuns : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What both found.</summary>
    public Agreement Agreement { get; private set; } = null!;

    /// <summary>A file that was in the folder of reports before.</summary>
    public FileInfo Keepsake => new(_folder.File("keepsake.txt"));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Keepsake.FullName, "before", TestContext.Current.CancellationToken);
        await HubBuild.EnsureAsync(build: false, TestContext.Current.CancellationToken);
        var options = RunnersCommand.Options(new Steady(), seconds: 8);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        options = options with { With = options.With with { Messages = 60 } };
        Agreement = await new RunnerCheck(options, Keepsake.Directory!, console)
            .RunAsync(TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
