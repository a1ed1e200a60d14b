using System.Text.Json;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.BullMq;

/// <summary>What a trial of BullMQ gave.</summary>
/// <param name="PerSecond">Jobs taken by the worker per second.</param>
/// <param name="P50Ms">From enqueuing to the worker's taking it, the median.</param>
/// <param name="P99Ms">The same, 99 of 100.</param>
/// <param name="Added">Jobs enqueued, the warm-up's included; so the counts that follow.</param>
/// <param name="Processed">Jobs taken.</param>
/// <param name="Doubled">Jobs taken again.</param>
public sealed record BullMqFigures(
    double PerSecond, double P50Ms, double P99Ms, long Added, long Processed, long Doubled)
{
    /// <summary>Reads what the program has printed.</summary>
    /// <exception cref="CannotRunException">It is not what it prints; the message carries it.</exception>
    public static BullMqFigures Read(string words)
    {
        try
        {
            return JsonSerializer.Deserialize<BullMqFigures>(words, Strict)
                ?? throw new CannotRunException("BullMQ's trial printed null instead of its figures.");
        }
        catch (JsonException error)
        {
            throw new CannotRunException($"BullMQ's trial printed no figures: {words.Trim()}", error);
        }
    }

    private static JsonSerializerOptions Strict { get; } =
        new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };
}
