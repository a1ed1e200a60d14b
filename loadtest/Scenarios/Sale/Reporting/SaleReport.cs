using System.Text.Json;
using System.Text.Json.Serialization;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>The whole result of a run; JSON writes it as it is, Markdown and HTML show it.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Summary">What it plays.</param>
/// <param name="StartedAt">When measuring began.</param>
/// <param name="Parameters">What it was played with.</param>
/// <param name="Server">What was under test, in words.</param>
/// <param name="Parts">How many processes generated the load.</param>
/// <param name="Machine">What the generator ran on, in words.</param>
/// <param name="Verdict">What is to be thought of it.</param>
/// <param name="Measures">Every measure by its name.</param>
/// <param name="Figures">The figures with their percentiles.</param>
/// <param name="Account">What became of the messages.</param>
/// <param name="Reasons">Refusals, failures, and what people did, with counts.</param>
/// <param name="Happenings">What happened beside the rates.</param>
/// <param name="IntervalSeconds">The length of an interval.</param>
/// <param name="Intervals">The run over time.</param>
/// <param name="ServerSamples">The server over time.</param>
/// <param name="GeneratorCpuSeconds">Processor time of the generator while it measured.</param>
public sealed record SaleReport(
    string Scenario,
    string Summary,
    DateTimeOffset StartedAt,
    SaleParameters Parameters,
    string Server,
    int Parts,
    string Machine,
    Verdict Verdict,
    IReadOnlyDictionary<string, double> Measures,
    IReadOnlyList<FigureRow> Figures,
    Account Account,
    IReadOnlyDictionary<string, long> Reasons,
    IReadOnlyList<HappeningRow> Happenings,
    double IntervalSeconds,
    IReadOnlyList<IntervalRow> Intervals,
    IReadOnlyList<ServerSample> ServerSamples,
    double GeneratorCpuSeconds)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>What the runner has measured itself; null when it was the built-in one.</summary>
    public RunnerReport? Runner { get; init; }

    /// <summary>The report as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>Reads an earlier report.</summary>
    /// <exception cref="CannotRunException">The file is no such report.</exception>
    public static SaleReport Read(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize<SaleReport>(File.ReadAllText(file.FullName), Json) is
                { Measures: not null, Scenario: not null } report
                ? report
                : throw new CannotRunException($"{file} is no report of a run.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CannotRunException(
                $"{file} is no report of a run; right would be a file written with --json: {error.Message}", error);
        }
    }
}

/// <summary>One figure of a run, in milliseconds.</summary>
/// <param name="Name">Its name in measures.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Count">How many were recorded.</param>
/// <param name="Percentiles">By name: p50 … max.</param>
/// <param name="Precision">How far a percentile may be off, as a share; the maximum is exact.</param>
public sealed record FigureRow(
    string Name, string Meaning, long Count, IReadOnlyDictionary<string, double> Percentiles, double Precision);

/// <summary>Something that happened.</summary>
/// <param name="At">In seconds since measuring began.</param>
/// <param name="What">What it was.</param>
public sealed record HappeningRow(double At, string What);

/// <summary>One interval of a run.</summary>
/// <param name="At">Its beginning, in seconds since measuring began.</param>
/// <param name="Tallies">Counts by name.</param>
/// <param name="Times">p50, p99 and max of each figure that was recorded, in milliseconds.</param>
/// <param name="Waiting">Buyers in line at its end, as the lead's board shows.</param>
/// <param name="OpenChats">Chats on desks at its end.</param>
/// <param name="OpenRounds">Rounds open at its end.</param>
public sealed record IntervalRow(
    double At,
    IReadOnlyDictionary<string, long> Tallies,
    IReadOnlyDictionary<string, double[]> Times,
    int Waiting,
    int OpenChats,
    int OpenRounds);
