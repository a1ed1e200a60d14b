using System.Text;
using System.Text.Json.Nodes;
using Routing.Shops.Versions;
using Xunit;

namespace Routing.Shops.Tests.Versions;

public sealed class ShopTextTests
{
    [Fact]
    public void Of_DemoFile_SaysTheSameInTheSameOrder()
    {
        var demo = ShopFiles.Demo();

        Assert.Equal(demo.ToJsonString(), JsonNode.Parse(ShopText.Of(demo))!.ToJsonString());
    }

    [Fact]
    public void Of_DemoFileWithOneChange_LeavesTheOtherLines()
    {
        var written = Encoding.UTF8.GetString(ShopText.Of(ShopFiles.DemoWith("queues[0].ranking", "\"roundRobin\"")));
        var before = File.ReadAllLines(ShopFiles.DemoPath);

        Assert.Equal(["      \"ranking\": \"roundRobin\","], written.TrimEnd().Split('\n').Except(before));
    }

    [Fact]
    public void Of_TextBeyondAscii_IsReadableAndQuotesAreEscaped()
    {
        var written = Encoding.UTF8.GetString(ShopText.Of(new() { ["名"] = "欢迎 \"您\"\n", ["none"] = null }));

        Assert.Equal("{\n  \"名\": \"欢迎 \\\"您\\\"\\n\",\n  \"none\": null\n}\n", written);
    }
}
