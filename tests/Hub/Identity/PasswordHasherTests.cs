using Routing.Hub.Identity;
using Routing.Shops;
using Routing.Shops.Tests;
using Xunit;

namespace Routing.Hub.Tests.Identity;

public sealed class PasswordHasherTests
{
    [Fact]
    public void Hash_RightAndWrongPassword_AreToldApart()
    {
        var hash = PasswordHasher.Hash("open sesame", iterations: 1000);

        Assert.True(PasswordForm.IsWellFormed(hash));
        Assert.True(PasswordHasher.Verify("open sesame", hash));
        Assert.False(PasswordHasher.Verify("open barley", hash));
    }

    [Fact]
    public void Hash_SamePasswordTwice_Differs() =>
        Assert.NotEqual(PasswordHasher.Hash("demo", 1000), PasswordHasher.Hash("demo", 1000));

    [Theory]
    [InlineData("demo")]
    [InlineData("")]
    [InlineData("pbkdf2-sha256$0$c0uPmDX79FEVetVj4vIusQ==$FP7XEeuXL43ugBDL2ZtoTwF0dKOEOtrNZeGoZ3uQ/ys=")]
    [InlineData("pbkdf2-sha256$1000$c0uPmDX7$FP7XEeuXL43ugBDL2ZtoTwF0dKOEOtrNZeGoZ3uQ/ys=")]
    public void Hash_OfAnotherForm_IsNotWellFormed(string hash) => Assert.False(PasswordForm.IsWellFormed(hash));

    [Fact]
    public void DefaultSecrets_DemoShop_AreFound() =>
        Assert.Equal(32, DefaultSecrets.AccountsWithDemoPassword(ShopFiles.DemoShop()).Count);
}
