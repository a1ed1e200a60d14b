using Routing.Core;
using Routing.Hub.Api;
using Xunit;

namespace Routing.Hub.Tests.Api;

public sealed class RefusalStatusTests
{
    public static TheoryData<Refusal> All => [.. Enum.GetValues<Refusal>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Status_EveryRefusal_HasOne(Refusal refusal)
    {
        var status = RefusalStatus.Of(refusal);

        Assert.InRange(status, refusal == Refusal.None ? 200 : 400, refusal == Refusal.None ? 200 : 599);
    }
}
