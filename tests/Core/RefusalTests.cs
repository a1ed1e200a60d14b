using Xunit;

namespace Routing.Core.Tests;

public sealed class RefusalTests
{
    public static TheoryData<Refusal> All() => [.. Enum.GetValues<Refusal>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Refusal_Every_HasASentenceInBothLanguages(Refusal refusal)
    {
        Assert.EndsWith(".", RefusalSentences.English(refusal), StringComparison.Ordinal);
        Assert.EndsWith("。", RefusalSentences.Chinese(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusals_InBothLanguages_SayWhatIsWrongAndWhatWouldBeRight()
    {
        var refusals = Enum.GetValues<Refusal>().Where(refusal => refusal != Refusal.None).ToList();

        Assert.All(refusals, refusal =>
        {
            Assert.Contains(";", RefusalSentences.English(refusal), StringComparison.Ordinal);
            Assert.Contains("，", RefusalSentences.Chinese(refusal), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Refusals_Different_HaveDifferentSentences()
    {
        var sentences = Enum.GetValues<Refusal>().Select(RefusalSentences.English).ToList();

        Assert.Equal(sentences, sentences.Distinct());
    }
}
