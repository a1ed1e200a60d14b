using Routing.Core.BuyerSession;
using Routing.Shops.Reading;

namespace Routing.Shops;

/// <summary>The reasons that agents are offered when they close a chat.</summary>
internal static class CloseReasons
{
    // As long as the core takes a reason, so that none is offered that would be refused.
    private const int Longest = SessionCommand.CloseAsAgent.LongestReason;

    private static readonly Field<string> Zh = Field.Optional("zh", ShopTexts.Words(1, Longest), "", "In Chinese.");
    private static readonly Field<string> En = Field.Optional("en", ShopTexts.Words(1, Longest), "", "In English.");

    public static readonly Shape<IReadOnlyList<LocalText>> Whole = new ListShape<LocalText>(
        new ObjectShape<LocalText>(found => new(found.Get(Zh), found.Get(En)), Zh, En), 0, 20);

    /// <summary>What a shop offers that says nothing else.</summary>
    public static readonly IReadOnlyList<LocalText> Usual =
    [
        new("已解答", "Answered"),
        new("已下单", "Ordered"),
        new("已安排退换", "Return arranged"),
        new("买家未回复", "No reply"),
        new("非本店问题", "Not for us"),
    ];
}
