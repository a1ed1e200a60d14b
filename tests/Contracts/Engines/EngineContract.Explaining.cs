using Routing.Core;
using Routing.Core.Explaining;
using Routing.Core.Views;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

public abstract partial class EngineContract
{
    [Fact]
    public async Task Why_SessionThatDoesNotExist_IsNothing() =>
        Assert.Null(await Engine.Why(Shop, Session));

    [Fact]
    public async Task Why_SessionThatWaits_CountsWhoCouldHaveIt()
    {
        await Open();
        await Quiet();

        var why = await Engine.Why(Shop, Session);

        Assert.NotNull(why);
        Assert.Equal((SessionStatus.Waiting, Queue.Value), (why.Status, why.Queue));
        Assert.Equal(new Sentence("waiting: nobody is signed on", "等待中：没有客服上线"), why.Sentences[0]);
        Assert.Equal((WaitCause.NobodySignedOn, 1, 1), (why.Wait!.Cause, why.Wait.Place, why.Wait.InLine));
    }

    [Fact]
    public async Task Why_SessionWithAnAgent_SaysTheReason()
    {
        await OpenWithAgent();

        var why = await Engine.Why(Shop, Session);

        Assert.NotNull(why);
        Assert.Equal((SessionStatus.Active, Lin.Value), (why.Status, why.Agent?.Id));
        Assert.Equal(AssignmentRule.LeastLoaded, why.Because?.Rule);
        Assert.Equal("the only free agent (load 0 of 500)", Assert.Single(why.Sentences).En);
        Assert.Null(why.Wait);
    }
}
