using System.Text.Json;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Catalog;

namespace Routing.LoadTest.Scenarios.Sale.Judging;

/// <summary>
/// Thresholds from a JSON file: those of all scenarios, and those of one, which replace them measure by measure. All
/// mistakes are told at once, each with its place.
/// </summary>
public static class ThresholdsFile
{
    private const string All = "all";
    private const string Scenarios = "scenarios";

    /// <summary>The thresholds of a scenario.</summary>
    /// <param name="file">The file; null for those of the trade.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <exception cref="CannotRunException">The file cannot be read, or has mistakes.</exception>
    public static IReadOnlyList<Threshold> Read(FileInfo? file, string scenario)
    {
        try
        {
            var text = file is null ? Usual : File.ReadAllText(file.FullName);
            return Parse(file?.Name ?? "thresholds.json", text, scenario);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"The thresholds {file} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The thresholds of the trade, as a file.</summary>
    public static string Usual => Resource("thresholds.json");

    /// <summary>The schema of such files.</summary>
    public static string Schema => Resource("thresholds.schema.json");

    /// <summary>The same for a text that is read already.</summary>
    public static IReadOnlyList<Threshold> Parse(string name, string text, string scenario)
    {
        var mistakes = new List<string>();
        var found = new Dictionary<string, Threshold>(StringComparer.Ordinal);
        try
        {
            using var json = JsonDocument.Parse(text);
            ReadObject(json.RootElement, scenario, found, mistakes);
        }
        catch (JsonException error)
        {
            mistakes.Add($"line {error.LineNumber + 1}: {error.Message}");
        }

        return mistakes.Count == 0
            ? [.. found.Values]
            : throw new CannotRunException(string.Join('\n', mistakes.Select(mistake => $"{name}: {mistake}")));
    }

    private static void ReadObject(
        JsonElement json, string scenario, Dictionary<string, Threshold> found, List<string> mistakes)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add("$ is no object; right would be {\"all\": [...], \"scenarios\": {...}}");
            return;
        }

        foreach (var part in json.EnumerateObject())
        {
            if (part.Name == All)
            {
                ReadList(part.Value, "$.all", found, mistakes);
            }
            else if (part.Name == Scenarios && part.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var one in part.Value.EnumerateObject())
                {
                    var others = new Dictionary<string, Threshold>(StringComparer.Ordinal);
                    ReadList(one.Value, $"$.scenarios.{one.Name}", one.Name == scenario ? found : others, mistakes);
                    if (ScenarioList.Find(one.Name) is null)
                    {
                        mistakes.Add(
                            $"$.scenarios has \"{one.Name}\"; right would be one of"
                            + $" {string.Join(", ", ScenarioList.Names)}");
                    }
                }
            }
            else if (part.Name != "$schema")
            {
                mistakes.Add($"$.{part.Name} is unknown; right would be all, scenarios or $schema");
            }
        }
    }

    private static void ReadList(
        JsonElement list, string path, Dictionary<string, Threshold> found, List<string> mistakes)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            mistakes.Add($"{path} is no array of thresholds");
            return;
        }

        var i = 0;
        foreach (var one in list.EnumerateArray())
        {
            var at = $"{path}[{i++}]";
            if (ReadOne(one, at, mistakes) is { } threshold)
            {
                found[threshold.Measure] = threshold;
            }
        }
    }

    private static Threshold? ReadOne(JsonElement one, string at, List<string> mistakes)
    {
        try
        {
            var threshold = one.Deserialize<Threshold>(Strict);
            var mistake = threshold is not { Measure: not null }
                ? "has no measure; right would be {\"measure\": \"message.p99\", \"atMost\": 250}"
                : !Measures.Exists(threshold.Measure)
                    ? $"measures \"{threshold.Measure}\", which is none; right would be such as message.p99 or lost"
                    : threshold is { AtMost: null, AtLeast: null } ? "has no bound; right would be atMost or atLeast"
                    : null;
            if (mistake is not null)
            {
                mistakes.Add($"{at} {mistake}");
            }

            return mistake is null ? threshold : null;
        }
        catch (JsonException error)
        {
            mistakes.Add($"{at}: {error.Message}");
            return null;
        }
    }

    private static JsonSerializerOptions Strict { get; } = new(JsonSerializerOptions.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    private static string Resource(string name)
    {
        var type = typeof(ThresholdsFile);
        using var stream = type.Assembly.GetManifestResourceStream($"{type.Namespace}.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
