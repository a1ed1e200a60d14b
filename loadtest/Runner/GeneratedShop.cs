using System.Security.Cryptography;
using System.Text;
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

    // Hashing is made cheap on purpose: the accounts are for load tests only, and there are many of them.
    private const int Iterations = 100;

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
        var hash = Hash();
        var shop = new JsonObject
        {
            ["shop"] = Id,
            ["name"] = new JsonObject { ["en"] = "Load" },
            ["timeZone"] = "UTC",
            ["languages"] = new JsonArray("en"),
            ["secret"] = Secret,
            ["queues"] = new JsonArray(new JsonObject
            {
                ["id"] = Queue,
                ["name"] = new JsonObject { ["en"] = "Line" },
            }),
            ["agents"] = new JsonArray([.. Enumerable.Range(0, agents).Select(i => OneAgent(i, slots, hash))]),
            ["texts"] = new JsonObject
            {
                ["en"] = new JsonObject
                {
                    ["welcome"] = "Welcome.",
                    ["waiting"] = "Please wait.",
                    ["waitingUnknown"] = "Please wait.",
                    ["away"] = "A colleague answers now.",
                    ["late"] = "A colleague answers now.",
                    ["offHours"] = "We are closed until {until}.",
                    ["closing"] = "We close this chat.",
                    ["rating"] = "How was it?",
                },
            },
            ["policy"] = new JsonObject
            {
                ["lateAfterSeconds"] = 3599,
                ["coverAfterSeconds"] = 3600,
                ["silentConsoleSeconds"] = 3600,
                ["closeBusySeconds"] = 86_400,
                ["closeQuietSeconds"] = 86_400,
                ["maxWaiting"] = 1_000_000,
            },
        };
        File.WriteAllText(file, shop.ToJsonString(ReportFile.Json));
    }

    private static JsonObject OneAgent(int i, int slots, string hash) => new()
    {
        ["id"] = Agent(i),
        ["name"] = $"Agent {i}",
        ["role"] = "agent",
        ["queue"] = Queue,
        ["seat"] = new JsonObject
        {
            ["site"] = "here",
            ["floor"] = 1,
            ["row"] = 1 + (i / 1000),
            ["desk"] = 1 + (i % 1000),
        },
        ["slots"] = slots,
        ["passwordHash"] = hash,
    };

    internal static string Hash()
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var hash = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(Password), salt, Iterations, HashAlgorithmName.SHA256, 32);
        return $"pbkdf2-sha256${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}";
    }
}
