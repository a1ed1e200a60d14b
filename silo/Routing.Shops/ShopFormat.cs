using System.Text.Json;
using System.Text.Json.Nodes;
using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>
/// The form of a shop file, said once: it reads the file and it writes <c>shop.schema.json</c>. What spans several
/// fields (unknown references, doubles, overlaps) is checked by <see cref="ShopReferences"/>.
/// </summary>
internal static class ShopFormat
{
    private static readonly Field<string> Zh = Field.Optional("zh", ShopTexts.Words(1, 200), "", "In Chinese.");
    private static readonly Field<string> En = Field.Optional("en", ShopTexts.Words(1, 200), "", "In English.");
    private static readonly Shape<LocalText> Local = new ObjectShape<LocalText>(
        found => new(found.Get(Zh), found.Get(En)), Zh, En);

    private static readonly Field<string> Schema = Field.Optional(
        "$schema", ShopTexts.Words(1, 500), "", "Where this schema is, for editors. Not read.");
    private static readonly Field<string> Id = Field.Needed(
        "shop", ShopTexts.Id, "The shop's name in addresses and buyer tokens: " + ShopTexts.NameRule + ".");
    private static readonly Field<LocalText> Name = Field.Needed(
        "name", Local, "The shop's name as buyers read it, in each of its languages.");
    private static readonly Field<string> TimeZone = Field.Needed(
        "timeZone", ShopTexts.Zone, "The time zone of hours and shifts, by its IANA name, such as Asia/Shanghai.");
    private static readonly Field<IReadOnlyList<string>> Languages = Field.Needed(
        "languages",
        new ListShape<string>(ShopTexts.Language, 1, 2),
        "What the shop speaks; the first is the default.");
    private static readonly Field<string> Secret = Field.Optional(
        "secret",
        ShopTexts.Secret,
        "",
        "Signs buyer tokens (JWT, HS256); 32 characters at least. Give this or secretEnvironment.");
    private static readonly Field<string> SecretEnvironment = Field.Optional(
        "secretEnvironment", ShopTexts.Variable, "", "The environment variable that holds the secret.");
    private static readonly Field<IReadOnlyList<string>> AllowedOrigins = Field.Optional(
        "allowedOrigins",
        new ListShape<string>(ShopTexts.Origin, 0, 100),
        [],
        "Pages of these origins may connect besides the server's own, such as https://shop.example.");
    private static readonly Field<int> KeepTranscriptsDays = Field.Optional(
        "keepTranscriptsDays", new NumberShape(1, 3650), 180, "How long transcripts are kept. Days, 1-3650 [180].");
    private static readonly Field<HoursEntry?> Hours = Field.Optional(
        "hours", HoursFormat.Whole, null, "When the shop is open [at any hour].");
    private static readonly Field<IReadOnlyList<string>> Skills = Field.Optional(
        "skills", new ListShape<string>(ShopTexts.Id, 0, 200), [], "Every skill that queues and intents may ask for.");
    private static readonly Field<IReadOnlyList<QueueEntry>> Queues = Field.Needed(
        "queues",
        new ListShape<QueueEntry>(QueueFormat.Whole(Local), 1, 100),
        "The agent queues; the first is the default.");
    private static readonly Field<IReadOnlyList<IntentEntry>> Intents = Field.Optional(
        "intents",
        new ListShape<IntentEntry>(IntentFormat.Whole, 0, 200),
        [],
        "What buyers come for; a session may name an intent instead of a queue.");
    private static readonly Field<IReadOnlyList<AgentEntry>> Agents = Field.Needed(
        "agents", new ListShape<AgentEntry>(AgentFormat.Whole), "Agents and leads.");
    private static readonly Field<IReadOnlyDictionary<string, AutomaticTexts>> Texts = Field.Needed(
        "texts", TextsFormat.Automatic, "The automatic replies in each of the shop's languages.");
    private static readonly Field<RoutingPolicy> Policy = Field.Optional(
        "policy",
        PolicyFormat.Whole,
        RoutingPolicy.Default,
        "The rules' numbers, where the shop wants other than the defaults.");
    private static readonly Field<IReadOnlyList<QuickReply>> QuickReplies = Field.Optional(
        "quickReplies", TextsFormat.QuickReplies, [], "Prepared words for agents.");

    private static readonly Field<IReadOnlyList<LocalText>> Reasons = Field.Optional(
        "closeReasons",
        CloseReasons.Whole,
        CloseReasons.Usual,
        "Why a chat is closed, as agents may choose it [answered, ordered, return arranged, no reply, not for us].");

    private static readonly ObjectShape<ShopFile> Whole = new(
        found => new(
            new(found.Get(Id)),
            found.Get(Name),
            found.Get(TimeZone),
            found.Get(Languages),
            found.Get(Secret),
            found.Get(SecretEnvironment),
            found.Get(AllowedOrigins),
            found.Get(KeepTranscriptsDays),
            found.Get(Hours),
            found.Get(Skills),
            found.Get(Queues),
            found.Get(Intents),
            found.Get(Agents),
            found.Get(Texts),
            found.Get(Policy),
            found.Get(QuickReplies),
            found.Get(Reasons)),
        Schema,
        Id,
        Name,
        TimeZone,
        Languages,
        Secret,
        SecretEnvironment,
        AllowedOrigins,
        KeepTranscriptsDays,
        Hours,
        Skills,
        Queues,
        Intents,
        Agents,
        Texts,
        Policy,
        QuickReplies,
        Reasons);

    public static ShopFile Read(JsonElement file, MistakeList mistakes) => Whole.Read(file, new("$", mistakes));

    /// <summary>The published JSON Schema (draft 2020-12).</summary>
    public static JsonObject ToSchema()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "/schemas/shop.json",
            ["title"] = "Shop file",
            ["description"] = "One shop: its hours, queues, agents, shifts, texts and numbers. "
                + "Check it with: dotnet run --project hub -- check-shop FILE",
        };
        foreach (var (name, value) in Whole.Schema())
        {
            schema[name] = value?.DeepClone();
        }

        return schema;
    }
}
