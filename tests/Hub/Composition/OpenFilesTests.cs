using Routing.Hub.Composition;
using Xunit;

namespace Routing.Hub.Tests.Composition;

public sealed class OpenFilesTests
{
    [Theory]
    [InlineData(256, 144, 48)]
    [InlineData(1024, 576, 192)]
    [InlineData(20_000, 14_616, 4872)]
    [InlineData(1_048_576, 786_048, 262_016)]
    public void Room_OfALimit_LeavesFilesForTheServerItself(int limit, int pages, int requests)
    {
        Assert.Equal((pages, requests), OpenFiles.Room(limit));
        Assert.True(pages + requests + Math.Min(512, limit / 4) <= limit);
    }

    [Fact]
    public void Limit_OfThisProcess_IsWhatTheSystemSays() =>
        Assert.Equal(OperatingSystem.IsLinux(), OpenFiles.Limit() is > 0);
}
