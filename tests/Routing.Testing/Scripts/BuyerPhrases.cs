using Routing.Core;
using Routing.Core.BuyerSession;

namespace Routing.Testing.Scripts;

/// <summary>What buyers do.</summary>
internal static class BuyerPhrases
{
    public static readonly IReadOnlyList<Phrase> All =
    [
        new("buyer {buyer} opens in {queue}", Open),
        new("buyer {buyer} says \"{text}\"", (stage, words) => Say(stage, words, words["text"])),
        new("buyer {buyer} says {n} times \"{text}\"", (stage, words) =>
            Say(stage, words, string.Concat(Enumerable.Repeat(words["text"], words.Number("n"))))),
        new("buyer {other} says \"{text}\" as {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.SayAsBuyer(
                new(words["other"]), MessageIds.Of(words["text"]), words["text"]))),
        new("buyer {buyer} closes", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.CloseAsBuyer(new(words["buyer"])))),
        new("buyer {buyer} rates {stars} \"{comment}\"", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.Rate(
                new(words["buyer"]), words.Number("stars"), words["comment"]))),
        new("buyer {other} closes {buyer}", (stage, words) =>
            stage.Ask(words["buyer"], new SessionCommand.CloseAsBuyer(new(words["other"])))),
    ];

    private static void Open(Stage stage, Words words)
    {
        var buyer = words["buyer"];
        var isAgain = words.Option("again") is not null;
        var last = isAgain ? null : stage.NextSession(buyer);
        if (words.Option("last served by") is { } told)
        {
            var parts = told.Split(' ');
            last = new(new(parts[0]), stage.World.Now - Times.Span(parts[1]));
        }

        var tier = words.Option("vip") is not null ? Tier.Vip
            : words.Option("member") is not null ? Tier.Member : Tier.None;
        stage.Ask(buyer, new SessionCommand.Open(
            Buyers.Named(words.Option("as") ?? buyer, tier, words.Option("speaks") ?? "en"),
            words.Queue,
            SkillSet.Parse(words.Option("needs") ?? ""),
            last));
    }

    private static void Say(Stage stage, Words words, string text)
    {
        var buyer = words["buyer"];
        var id = MessageIds.Of(words.Option("id") ?? $"{buyer}: {text} {stage.World.Now}");
        stage.Ask(buyer, new SessionCommand.SayAsBuyer(new(buyer), id, text));
    }
}
