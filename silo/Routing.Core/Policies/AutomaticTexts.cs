using System.Collections.Immutable;

namespace Routing.Core.Policies;

/// <summary>
/// The automatic replies in one language. Placeholders: {shop} {agent} {cover} {position} {wait} {until}; in Away and
/// Late, {agent} is who does not answer and {cover} is who answers now.
/// </summary>
/// <param name="Welcome">On the buyer's first message.</param>
/// <param name="Waiting">On entering the line and when the place improves, with {position} and {wait}.</param>
/// <param name="WaitingUnknown">The same when nobody is there to serve, so that no wait can be told.</param>
/// <param name="Away">When a colleague covers for one who stepped away.</param>
/// <param name="Late">When a colleague covers for one who is there and does not answer.</param>
/// <param name="OffHours">When the message is kept until the shop opens: {until}, by the clock of its hours.</param>
/// <param name="Closing">When the chat is closed because the buyer is silent.</param>
/// <param name="Rating">After the close, asking for the buyer's word.</param>
public sealed record AutomaticTexts(
    string Welcome,
    string Waiting,
    string WaitingUnknown,
    string Away,
    string Late,
    string OffHours,
    string Closing,
    string Rating)
{
    public static readonly ImmutableArray<string> Languages = ["zh", "en"];

    /// <summary>Which placeholders each text may use.</summary>
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Placeholders =
        new Dictionary<string, ImmutableArray<string>>
        {
            ["welcome"] = ["shop"],
            ["waiting"] = ["shop", "position", "wait"],
            ["waitingUnknown"] = ["shop", "position"],
            ["away"] = ["shop", "agent", "cover"],
            ["late"] = ["shop", "agent", "cover"],
            ["offHours"] = ["shop", "until"],
            ["closing"] = ["shop", "agent"],
            ["rating"] = ["shop", "agent"],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
