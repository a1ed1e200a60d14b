using Xunit;

namespace Routing.Crash.Tests;

/// <summary>What must hold when everybody has become quiet.</summary>
internal static class Audit
{
    public static async Task Of(Scene scene)
    {
        Nothing(await new PlaceAudit(scene).Broken());
        Nothing(await new TranscriptAudit(scene).Broken());
    }

    /// <summary>Fails with every broken law.</summary>
    public static void Nothing(IReadOnlyList<string> broken) =>
        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
}
