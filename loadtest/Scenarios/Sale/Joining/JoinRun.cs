using System.Text.Json;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Playing;
using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Sale.Joining;

/// <summary>A process that joins a run: it plays the part it is given and hands in what it has found.</summary>
/// <param name="coordinator">Where the run is.</param>
/// <param name="console">Where its progress is shown.</param>
public sealed class JoinRun(Uri coordinator, IAnsiConsole console)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMilliseconds(500);

    /// <summary>Joins and plays.</summary>
    /// <exception cref="CannotRunException">There is no such run, or it has all its processes.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = coordinator,
            Timeout = Patience,
        };
        var plan = await JoinAsync(http, cancel);
        var scenario = ScenarioList.Find(plan.Scenario)
            ?? throw new CannotRunException($"The run plays {plan.Scenario}, which this version does not know.");
        OpenFiles.Check(plan.With.MostConnections());
        await using var part = new PartRun(scenario, plan.With, plan.Shop.ToShop(), plan.Servers, cancel);
        var run = PlayAsync(http, plan, part, cancel);
        await new LiveView(console, $"{plan.Scenario}, part {plan.Part}", part).ShowAsync(run, cancel);
        await run;
    }

    private static async Task PlayAsync(HttpClient http, PartPlan plan, PartRun part, CancellationToken cancel)
    {
        await part.PrepareAsync();
        var beginning = await PostAsync<PartBeginning>(http, "/ready", cancel);
        var result = await part.PlayAsync(Clock.Now + Clock.Seconds(beginning.InSeconds));
        using var answer = await http.PostAsJsonAsync($"/result/{plan.Part}", result, cancel);
        answer.EnsureSuccessStatusCode();
        if (plan.Leaves)
        {
            await part.LeaveAsync();
        }
    }

    // The run may be started a moment after who joins it.
    private async Task<PartPlan> JoinAsync(HttpClient http, CancellationToken cancel)
    {
        var deadline = Clock.Now + Clock.Seconds(60);
        while (true)
        {
            try
            {
                return await PostAsync<PartPlan>(http, "/join", cancel);
            }
            catch (HttpRequestException error) when (error.StatusCode is null)
            {
                if (Clock.Now > deadline)
                {
                    throw new CannotRunException($"There is no run at {coordinator}: {error.Message}", error);
                }

                await Task.Delay(AskAgainAfter, cancel);
            }
        }
    }

    private static async Task<T> PostAsync<T>(HttpClient http, string path, CancellationToken cancel)
    {
        using var answer = await http.PostAsync(path, content: null, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            var words = await answer.Content.ReadAsStringAsync(cancel);
            throw new CannotRunException($"{http.BaseAddress} answered {(int)answer.StatusCode}: {words}");
        }

        return await answer.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, cancel)
            ?? throw new CannotRunException($"{http.BaseAddress} answered nothing.");
    }
}
