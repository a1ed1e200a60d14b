using Routing.Hub.Realtime;
using Routing.Testing.Time;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

public sealed class LifeSignsTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public void Sign_WithinThePause_IsNotPassedOn()
    {
        var signs = new LifeSigns(clock);

        Assert.True(signs.IsDue(new("demo"), new("lin")));
        Assert.False(signs.IsDue(new("demo"), new("lin")));
        Assert.True(signs.IsDue(new("demo"), new("mei")));
        clock.Advance(LifeSigns.Pause);
        Assert.True(signs.IsDue(new("demo"), new("lin")));
    }

    [Fact]
    public void Sign_NotTaken_IsDueAgain()
    {
        var signs = new LifeSigns(clock);
        signs.IsDue(new("demo"), new("lin"));

        signs.Forget(new("demo"), new("lin"));

        Assert.True(signs.IsDue(new("demo"), new("lin")));
    }
}
