using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Routing.LoadTest.Runner;

/// <summary>
/// A shop made for a run: one queue and as many agents as the run needs, who all share one password. Its clocks are
/// set so wide that in a long run nobody is covered for not replying, closed for silence or taken for absent, for the
/// relay measures the way of messages and not the rules.
/// </summary>
public static class GeneratedShop
{
    /// <summary>The shop's id.</summary>
    public const string Id = "load";

    /// <summary>Its only queue.</summary>
    public const string Queue = "line";

    /// <summary>Every agent's password.</summary>
    public const string Password = "load";

    /// <summary>The secret that buyers' tokens are signed with; new for every shop file.</summary>
    public static string Secret { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The id of agent i.</summary>
    public static string Agent(int i) => $"agent-{i}";

    /// <summary>Writes the shop file.</summary>
    /// <param name="file">Where.</param>
    /// <param name="agents">How many agents it has.</param>
    /// <param name="slots">The slots of each, 1 to 20.</param>
    public static void Write(string file, int agents, int slots)
    {
        var hash = ShopFile.Hash(Password);
        var people = Enumerable.Range(0, agents).Select(i => ShopFile.Person(
            Agent(i), $"Agent {i}", "agent", Queue, (1 + (i / 1000), 1 + (i % 1000)), slots, hash));
        ShopFile.Write(file, Id, "Load", Secret, [Queue], people, new JsonObject
        {
            ["lateAfterSeconds"] = 3599,
            ["coverAfterSeconds"] = 3600,
            ["silentConsoleSeconds"] = 3600,
            ["closeBusySeconds"] = 86_400,
            ["closeQuietSeconds"] = 86_400,
            ["maxWaiting"] = 1_000_000,
        });
    }
}
