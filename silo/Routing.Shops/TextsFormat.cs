using System.Collections.Immutable;
using Routing.Core.Policies;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The form of the texts in a shop file: automatic replies and quick replies.</summary>
internal static class TextsFormat
{
    private const int Longest = 1000;

    public static readonly ImmutableArray<string> QuickReplyPlaceholders = ["shop", "agent", "buyer"];

    private static readonly Field<string> Welcome = Text("welcome", "Said on the buyer's first message.");
    private static readonly Field<string> Waiting = Text(
        "waiting", "Said on entering the line and as the place improves.");
    private static readonly Field<string> WaitingUnknown = Text(
        "waitingUnknown", "Said instead when nobody is there to serve, so that no wait can be told.");
    private static readonly Field<string> Away = Text(
        "away", "Said when a colleague covers: {agent} stepped away, {cover} answers now.");
    private static readonly Field<string> Late = Text(
        "late", "Said when a colleague covers for one who is there: {agent} does not answer, {cover} answers now.");
    private static readonly Field<string> OffHours = Text(
        "offHours", "Said while the shop is closed: the message is kept until {until}, by the shop's clock.");
    private static readonly Field<string> Closing = Text(
        "closing", "Said when a chat is closed because the buyer is silent.");
    private static readonly Field<string> Rating = Text("rating", "Said after a chat, asking for the buyer's word.");
    private static readonly Shape<AutomaticTexts?> OneLanguage = new ObjectShape<AutomaticTexts?>(
        found => new(
            found.Get(Welcome),
            found.Get(Waiting),
            found.Get(WaitingUnknown),
            found.Get(Away),
            found.Get(Late),
            found.Get(OffHours),
            found.Get(Closing),
            found.Get(Rating)),
        Welcome,
        Waiting,
        WaitingUnknown,
        Away,
        Late,
        OffHours,
        Closing,
        Rating);

    private static readonly Field<AutomaticTexts?> Zh = Field.Optional("zh", OneLanguage, null, "In Chinese.");
    private static readonly Field<AutomaticTexts?> En = Field.Optional("en", OneLanguage, null, "In English.");

    private static readonly Field<string> Key = Field.Needed(
        "key", ShopTexts.Words(1, 32), "What an agent types to find it.");
    private static readonly Field<string> ZhWords = Field.Optional(
        "zh",
        ShopTexts.Words(1, Longest, QuickReplyPlaceholders),
        "",
        "The words in Chinese. May hold {shop} {agent} {buyer}.");
    private static readonly Field<string> EnWords = Field.Optional(
        "en",
        ShopTexts.Words(1, Longest, QuickReplyPlaceholders),
        "",
        "The words in English. May hold {shop} {agent} {buyer}.");
    private static readonly Field<IReadOnlyList<QuickReply>> Shared = Field.Optional(
        "shared",
        new ListShape<QuickReply>(new ObjectShape<QuickReply>(
            found => new(found.Get(Key), new(found.Get(ZhWords), found.Get(EnWords))), Key, ZhWords, EnWords)),
        [],
        "Those that every agent of the shop has.");

    public static readonly Shape<IReadOnlyDictionary<string, AutomaticTexts>> Automatic =
        new ObjectShape<IReadOnlyDictionary<string, AutomaticTexts>>(
            found => ByLanguage(("zh", found.Get(Zh)), ("en", found.Get(En))), Zh, En);

    public static readonly Shape<IReadOnlyList<QuickReply>> QuickReplies =
        new ObjectShape<IReadOnlyList<QuickReply>>(found => found.Get(Shared), Shared);

    /// <summary>The automatic replies with their names in the file.</summary>
    public static IEnumerable<(string Name, string Text)> Named(AutomaticTexts texts) =>
    [
        (Welcome.Name, texts.Welcome),
        (Waiting.Name, texts.Waiting),
        (WaitingUnknown.Name, texts.WaitingUnknown),
        (Away.Name, texts.Away),
        (Late.Name, texts.Late),
        (OffHours.Name, texts.OffHours),
        (Closing.Name, texts.Closing),
        (Rating.Name, texts.Rating),
    ];

    private static Field<string> Text(string name, string meaning)
    {
        var known = AutomaticTexts.Placeholders[name];
        var placeholders = known.Select(placeholder => $"{{{placeholder}}}");
        return Field.Needed(
            name, ShopTexts.Words(1, Longest, known), $"{meaning} May hold {string.Join(' ', placeholders)}.");
    }

    private static Dictionary<string, AutomaticTexts> ByLanguage(
        params (string Language, AutomaticTexts? Texts)[] all) =>
        all.Where(one => one.Texts is not null).ToDictionary(one => one.Language, one => one.Texts!);
}
