using Routing.Hub.Desk;

namespace Routing.Hub.Tests.Desk;

public sealed class MemoryQuickRepliesTests : QuickRepliesContract
{
    private protected override IQuickReplies Replies { get; } = new MemoryQuickReplies();
}
