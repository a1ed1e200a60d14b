using System.Globalization;
using System.Text.Json;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>
/// The shop a scenario is played in: its queues, its agents, the lead, and the secret that buyers' tokens are signed
/// with. The rules and their numbers are those of every shop.
/// </summary>
/// <param name="Id">The shop's id.</param>
/// <param name="Secret">The secret.</param>
/// <param name="Queues">The ids of its queues.</param>
/// <param name="Agents">The ids of its agents and where each works; the queues take turns.</param>
/// <param name="Slots">The slots of the agent who has fewest.</param>
public sealed record SaleShop(
    string Id, string Secret, IReadOnlyList<string> Queues, IReadOnlyList<(string Agent, int Queue)> Agents, int Slots)
{
    /// <summary>The lead's id; his password is everybody's.</summary>
    public const string Lead = "lead";

    /// <summary>The id of the shop of a part of a run.</summary>
    public static string IdOf(int part) => $"sale-{part}";

    /// <summary>Writes a shop file.</summary>
    /// <param name="file">Where.</param>
    /// <param name="id">The shop's id.</param>
    /// <param name="queues">How many queues.</param>
    /// <param name="agents">How many agents, over all queues.</param>
    /// <param name="slots">The slots of each, 1 to 20.</param>
    public static void Write(string file, string id, int queues, int agents, int slots)
    {
        var hash = ShopFile.Hash(GeneratedShop.Password);
        var people = Enumerable.Range(0, agents).Select(i => ShopFile.Person(
            GeneratedShop.Agent(i),
            $"Agent {i}",
            "agent",
            QueueId(i % queues),
            (1 + (i / 20), 1 + (i % 20)),
            slots,
            hash));
        var lead = ShopFile.Person(Lead, "Lead", "lead", QueueId(0), (1000, 1), slots, hash);
        ShopFile.Write(
            file, id, "Sale", GeneratedShop.Secret, Enumerable.Range(0, queues).Select(QueueId), people.Append(lead));
    }

    /// <summary>Reads what a shop file says about all this.</summary>
    /// <exception cref="CannotRunException">It cannot be read, or is no file that <see cref="Write"/> has
    /// written.</exception>
    public static SaleShop Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var shop = json.RootElement;
            string[] queues = [.. shop.GetProperty("queues").EnumerateArray().Select(one => Text(one, "id"))];
            var staff = shop.GetProperty("agents").EnumerateArray()
                .Where(one => Text(one, "role") == "agent").ToArray();
            return new SaleShop(
                Text(shop, "shop"),
                Text(shop, "secret"),
                queues,
                [.. staff.Select(one => (Text(one, "id"), Array.IndexOf(queues, Text(one, "queue"))))],
                staff.Min(one => one.GetProperty("slots").GetInt32()));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException
            or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new CannotRunException(
                $"{file} is no shop made by `loadtest shop --sale`: {error.Message}", error);
        }
    }

    private static string QueueId(int queue) => $"line-{queue.ToString(CultureInfo.InvariantCulture)}";

    private static string Text(JsonElement from, string name) => from.GetProperty(name).GetString() ?? "";
}
