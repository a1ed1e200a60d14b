using System.Text;
using Routing.Hub.Desk;
using Xunit;

namespace Routing.Hub.Tests.Desk;

public sealed class FileTypesTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A00", "image/png")]
    [InlineData("FFD8FFE000104A46", "image/jpeg")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("255044462D312E37", "application/pdf")]
    [InlineData("4D5A900003000000", null)]
    [InlineData("504B0304", null)]
    [InlineData("FEFFFFFF", null)]
    [InlineData("", null)]
    public void Of_FirstBytes_TellTheKind(string hex, string? type) =>
        Assert.Equal(type, FileTypes.Of(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("订单 42\r\n\tthanks")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void Of_Words_AreNeverMoreThanText(string words) =>
        Assert.Equal("text/plain", FileTypes.Of(Encoding.UTF8.GetBytes(words)));
}
