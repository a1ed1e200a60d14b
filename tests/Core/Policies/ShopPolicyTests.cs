using System.Reflection;
using Routing.Core.Policies;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Policies;

public sealed class ShopPolicyTests
{
    [Theory]
    [InlineData("zh", "晴空小店")]
    [InlineData("en", "Clear Sky")]
    [InlineData("pt", "Clear Sky")]
    public void NameAndTexts_InALanguage_FallBackToTheFirst(string language, string name)
    {
        Assert.Equal(name, Shops.Policy.NameIn(language));
        Assert.Equal(language == "zh", Shops.Policy.TextsIn(language).Welcome.StartsWith('您'));
    }

    [Fact]
    public void Placeholders_AreGiven_ForEveryText() => Assert.Equal(
        typeof(AutomaticTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(text => char.ToLowerInvariant(text.Name[0]) + text.Name[1..]).Order(),
        AutomaticTexts.Placeholders.Keys);
}
