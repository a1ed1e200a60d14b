using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Routing.LoadTest.Runner;

/// <summary>
/// Writes the files of the shops that runs are played in: what is alike in all of them. Everybody in them has the same
/// password.
/// </summary>
internal static class ShopFile
{
    // Hashing is made cheap on purpose: the accounts are for load tests only, and there are many of them.
    private const int Iterations = 100;

    /// <summary>Writes a shop file.</summary>
    /// <param name="file">Where.</param>
    /// <param name="id">The shop's id.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="secret">The secret that buyers' tokens are signed with.</param>
    /// <param name="queues">The ids of its queues.</param>
    /// <param name="people">Its agents and leads, each a <see cref="Person"/>.</param>
    /// <param name="policy">Its numbers; null for those of every shop.</param>
    public static void Write(
        string file,
        string id,
        string name,
        string secret,
        IEnumerable<string> queues,
        IEnumerable<JsonObject> people,
        JsonObject? policy = null)
    {
        var shop = new JsonObject
        {
            ["shop"] = id,
            ["name"] = Named(name),
            ["timeZone"] = "UTC",
            ["languages"] = new JsonArray("en"),
            ["secret"] = secret,
            ["queues"] = new JsonArray(
                [.. queues.Select(queue => new JsonObject { ["id"] = queue, ["name"] = Named(queue) })]),
            ["agents"] = new JsonArray([.. people]),
            ["texts"] = new JsonObject { ["en"] = Texts() },
        };
        if (policy is not null)
        {
            shop["policy"] = policy;
        }

        File.WriteAllText(file, shop.ToJsonString(ReportFile.Json));
    }

    /// <summary>One who works in the shop.</summary>
    /// <param name="id">His id.</param>
    /// <param name="name">His name.</param>
    /// <param name="role">agent or lead.</param>
    /// <param name="queue">The id of the queue he works in.</param>
    /// <param name="seat">His row and his desk there.</param>
    /// <param name="slots">His slots, 1 to 20.</param>
    /// <param name="hash">Of his password, by <see cref="Hash"/>.</param>
    public static JsonObject Person(
        string id, string name, string role, string queue, (int Row, int Desk) seat, int slots, string hash) => new()
        {
            ["id"] = id,
            ["name"] = name,
            ["role"] = role,
            ["queue"] = queue,
            ["seat"] = new JsonObject { ["site"] = "here", ["floor"] = 1, ["row"] = seat.Row, ["desk"] = seat.Desk },
            ["slots"] = slots,
            ["passwordHash"] = hash,
        };

    /// <summary>The hash of a password, with a new salt.</summary>
    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var hash = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, 32);
        return $"pbkdf2-sha256${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}";
    }

    private static JsonObject Named(string name) => new() { ["en"] = name };

    private static JsonObject Texts() => new()
    {
        ["welcome"] = "Welcome to {shop}.",
        ["waiting"] = "You are number {position} in line.",
        ["waitingUnknown"] = "Please wait.",
        ["away"] = "{agent} answers now.",
        ["late"] = "A colleague answers now.",
        ["offHours"] = "We are closed until {until}.",
        ["closing"] = "We close this chat.",
        ["rating"] = "How was it?",
    };
}
