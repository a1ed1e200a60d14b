using System.Text;
using System.Text.Json;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>
/// Reads recorded dialogues: a JSON array of objects, each with <c>convo_id</c> and <c>original</c>, a list of
/// [speaker, text] with the speakers agent, customer and action. What a system did (action) is no message and is left
/// out.
/// </summary>
public static class RecordingFile
{
    /// <summary>The largest text the server takes, in bytes of UTF-8.</summary>
    public const int LongestText = 4096;

    /// <summary>Reads a file.</summary>
    /// <exception cref="CannotRunException">The file cannot be read, or is not a recording: what, where, and what
    /// would be right.</exception>
    public static IReadOnlyList<Recording> Read(string file)
    {
        try
        {
            return Parse(File.ReadAllBytes(file), file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{file}: cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Reads the content of a file; the name is for messages.</summary>
    /// <exception cref="CannotRunException">It is not a recording.</exception>
    public static IReadOnlyList<Recording> Parse(ReadOnlyMemory<byte> content, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var place = new Place(file, "$");
            if (json.RootElement.ValueKind != JsonValueKind.Array || json.RootElement.GetArrayLength() == 0)
            {
                throw place.Wrong($"is {Describe(json.RootElement)}", "an array of dialogues with at least one");
            }

            return [.. json.RootElement.EnumerateArray().Select((one, i) => Dialogue(one, place.At(i)))];
        }
        catch (JsonException error)
        {
            throw new CannotRunException(
                $"{file}: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}: this is not JSON;"
                + " right would be an array of objects, each with convo_id and original.", error);
        }
    }

    private static Recording Dialogue(JsonElement json, Place place)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw place.Wrong($"is {Describe(json)}", "an object with convo_id and original");
        }

        var id = json.TryGetProperty("convo_id", out var number)
            && number.ValueKind is JsonValueKind.Number or JsonValueKind.String
            ? number.ToString()
            : throw place.At("convo_id").Wrong("is missing or neither a number nor a string", "the dialogue's id");
        if (!json.TryGetProperty("original", out var turns) || turns.ValueKind != JsonValueKind.Array)
        {
            throw place.At("original").Wrong("is missing or no array", "a list of [speaker, text]");
        }

        Turn[] said = [.. turns
            .EnumerateArray()
            .Select((turn, i) => OneTurn(turn, place.At("original").At(i)))
            .OfType<Turn>()];
        return said.Length > 0
            ? new Recording(id, said)
            : throw place.At("original").Wrong("has nothing that agent or customer says", "at least one such turn");
    }

    private static Turn? OneTurn(JsonElement json, Place place)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() != 2
            || json[0].ValueKind != JsonValueKind.String || json[1].ValueKind != JsonValueKind.String)
        {
            throw place.Wrong($"is {Describe(json)}", "[speaker, text] with two strings");
        }

        var text = Text(json[1], place.At(1));
        return json[0].GetString() switch
        {
            "customer" => new Turn(Turn.Buyer, text),
            "agent" => new Turn(Turn.Agent, text),
            "action" => null,
            var other => throw place.At(0).Wrong($"is \"{other}\"", "agent, customer or action"),
        };
    }

    private static string Text(JsonElement json, Place place)
    {
        var text = json.GetString() ?? "";
        var bytes = Encoding.UTF8.GetByteCount(text);
        return bytes > LongestText
            ? throw place.Wrong($"has {bytes} bytes of UTF-8", $"at most {LongestText}")
            : string.IsNullOrWhiteSpace(text) ? throw place.Wrong("has no text", "some words") : text;
    }

    private static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"an array of {json.GetArrayLength()}",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private sealed record Place(string File, string Path)
    {
        public Place At(int index) => this with { Path = $"{Path}[{index}]" };

        public Place At(string name) => this with { Path = $"{Path}.{name}" };

        public CannotRunException Wrong(string what, string right) =>
            new($"{File}: {Path} {what}; right would be {right}.");
    }
}
