using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Routing.Testing.Laws;
using Routing.Testing.World;
using Xunit;

namespace Routing.Properties.Tests;

/// <summary>
/// Plays random stories and checks a law after every decision or at the end. The seed is printed; set
/// PROPERTY_SEED to play the same stories again, PROPERTY_SEQUENCES to play more of them.
/// </summary>
internal static class Check
{
    /// <summary>How many properties share the sequences.</summary>
    private const int Properties = 14;

    private const int DefaultSequences = 47_000;

    /// <summary>A law of queue decisions, of session decisions, or both, checked after each.</summary>
    public static void EachDecision(
        Func<QueueStep, IEnumerable<string>>? ofQueue, Func<SessionStep, IEnumerable<string>>? ofSession = null) =>
        Stories(
            shop =>
            {
                shop.World.QueueDecided += step => ThrowIfAny(ofQueue?.Invoke(step), step.Command);
                shop.World.SessionDecided += step => ThrowIfAny(ofSession?.Invoke(step), step.Command);
            },
            _ => []);

    /// <summary>A law of the shop once everything owed is delivered.</summary>
    public static void AtRest(Func<RandomShop, IEnumerable<string>> law) => Stories(_ => { }, law);

    private static void Stories(Action<RandomShop> prepare, Func<RandomShop, IEnumerable<string>> atRest)
    {
        var seed = Number("PROPERTY_SEED") is { } told ? (ulong)told : (ulong)Random.Shared.NextInt64();
        var sequences = (int)((Number("PROPERTY_SEQUENCES") ?? DefaultSequences) / Properties);
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(sequences)
            .WithQuietOnSuccess(true)
            .WithReplay(new Replay(new Rnd(seed), null));
        TestContext.Current.TestOutputHelper?.WriteLine($"PROPERTY_SEED={seed}, {sequences} sequences");
        var problem = Record.Exception(() => FsCheck.Check.One(config, Prop.ForAll(
            Tests.Stories.Any,
            story =>
            {
                var shop = new RandomShop(story);
                prepare(shop);
                shop.Play(story);
                shop.ComeToRest();
                ThrowIfAny(atRest(shop), "at rest");
            })));
        Assert.True(problem is null, $"PROPERTY_SEED={seed}\n{problem?.Message}");
    }

    private static void ThrowIfAny(IEnumerable<string>? broken, object where) =>
        BrokenLawException.ThrowIfAny(broken ?? [], () => $"{where}");

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
