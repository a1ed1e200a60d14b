using Xunit;

namespace Routing.Core.Tests;

public sealed class PresenceTests
{
    [Theory]
    [InlineData(Presence.Online, false, true)]
    [InlineData(Presence.Paused, false, true)]
    [InlineData(Presence.Away, true, true)]
    [InlineData(Presence.Offline, true, true)]
    [InlineData(Presence.Draining, false, false)]
    [InlineData(Presence.AutoAway, true, false)]
    public void Presence_Each_IsAbsentOrNotAndChosenOrSet(Presence presence, bool isAbsent, bool canBeChosen)
    {
        Assert.Equal(isAbsent, presence.IsAbsent());
        Assert.Equal(canBeChosen, presence.CanBeChosen());
    }

    [Fact]
    public void Presences_InThisTest_AreAll() => Assert.Equal(6, Enum.GetValues<Presence>().Length);
}
