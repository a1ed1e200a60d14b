using Routing.Core;
using Routing.Core.Policies;

namespace Routing.Shops;

/// <summary>A shop as its file describes it. The fields' meanings stand in <see cref="ShopFormat"/>.</summary>
public sealed record ShopFile(
    ShopId Shop,
    LocalText Name,
    string TimeZone,
    IReadOnlyList<string> Languages,
    string Secret,
    string SecretEnvironment,
    IReadOnlyList<string> AllowedOrigins,
    int KeepTranscriptsDays,
    HoursEntry? Hours,
    IReadOnlyList<string> Skills,
    IReadOnlyList<QueueEntry> Queues,
    IReadOnlyList<IntentEntry> Intents,
    IReadOnlyList<AgentEntry> Agents,
    IReadOnlyDictionary<string, AutomaticTexts> Texts,
    RoutingPolicy Policy,
    IReadOnlyList<QuickReply> QuickReplies,
    IReadOnlyList<LocalText> CloseReasons);
