using Routing.Core.AgentQueue;
using Xunit;

namespace Routing.Core.Tests.AgentQueue;

public sealed class ShiftTests
{
    [Theory]
    [InlineData(999, false)]
    [InlineData(1_000, true)]
    [InlineData(1_999, true)]
    [InlineData(2_000, false)]
    public void Holds_AtAMoment_FromItsBeginningUntilBeforeItsEnd(long at, bool holds) =>
        Assert.Equal(holds, new Shift(new(1_000), new(2_000)).Holds(new(at)));
}
