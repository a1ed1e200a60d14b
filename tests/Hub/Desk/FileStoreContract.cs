using System.Text;
using Routing.Core;
using Routing.Hub.Desk;
using Xunit;

namespace Routing.Hub.Tests.Desk;

/// <summary>What every store of files must do.</summary>
public abstract class FileStoreContract
{
    private static readonly ShopId Demo = new("demo");
    private static readonly SessionId Ann = new("ann~1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract IFileStore Files { get; }

    [Fact]
    public async Task Keep_ThenRead_IsTheSame()
    {
        var name = await Keep("words");

        Assert.NotNull(name);
        Assert.True(FileNames.AreWellFormed(name));
        Assert.Equal("words", Encoding.UTF8.GetString((await Files.Read(Demo, Ann, name, Cancellation))!));
    }

    [Fact]
    public async Task Keep_SameTwice_IsOneFile()
    {
        var first = await Keep("words", most: 1);

        Assert.Equal(first, await Keep("words", most: 1));
        Assert.Null(await Keep("other words", most: 1));
    }

    [Theory]
    [InlineData("demo", "ann~2")]
    [InlineData("other", "ann~1")]
    public async Task Read_OfAnotherSessionOrShop_IsNothing(string shop, string session)
    {
        var name = await Keep("words");

        Assert.Null(await Files.Read(new(shop), new(session), name!, Cancellation));
    }

    [Theory]
    [InlineData("../../secret")]
    [InlineData("..")]
    [InlineData("")]
    public async Task Read_OfWhatIsNoName_IsNothing(string name)
    {
        await Keep("words");

        Assert.Null(await Files.Read(Demo, Ann, name, Cancellation));
    }

    private ValueTask<string?> Keep(string words, int most = 9) =>
        Files.Keep(Demo, Ann, Encoding.UTF8.GetBytes(words), most, Cancellation);
}
