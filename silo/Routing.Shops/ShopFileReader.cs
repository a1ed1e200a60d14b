using System.Text;
using System.Text.Json;
using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>What came of reading a shop file: the shop, or every mistake in it.</summary>
public sealed record ShopReading(ShopFile? File, IReadOnlyList<Mistake> Mistakes);

/// <summary>Reads a shop file and finds all of its mistakes at once.</summary>
public static class ShopFileReader
{
    private const int LargestBytes = 16 * 1024 * 1024;

    public static ShopReading ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > LargestBytes
                ? Refused("$", $"is larger than {LargestBytes / 1024 / 1024} MiB")
                : Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused("$", $"cannot be read: {e.Message}");
        }
    }

    public static ShopReading Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(WithoutMark(json));
            var mistakes = new MistakeList();
            var file = ShopFormat.Read(parsed.RootElement, mistakes);
            foreach (var mistake in ShopReferences.Check(file))
            {
                mistakes.Add(mistake);
            }

            Mistake[] all = [.. mistakes];
            return new(all.Length == 0 ? file : null, all);
        }
        catch (JsonException e)
        {
            var (line, column) = PositionOf(e, WithoutMark(json).Span);
            return Refused("$", $"line {line}, column {column}: this is not JSON ({Reason(e)})");
        }
    }

    private static ShopReading Refused(string path, string message) => new(null, [new(path, message)]);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;

    /// <summary>Line and column as editors count them: from 1, in characters.</summary>
    private static (long Line, int Column) PositionOf(JsonException e, ReadOnlySpan<byte> json)
    {
        var line = e.LineNumber ?? 0;
        for (var i = 0L; i < line; i++)
        {
            json = json[(json.IndexOf((byte)'\n') + 1)..];
        }

        var column = (int)Math.Min(e.BytePositionInLine ?? 0, json.Length);
        return (line + 1, Encoding.UTF8.GetCharCount(json[..column]) + 1);
    }

    /// <summary>The reason without the position that .NET appends to it.</summary>
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.');
    }
}
