using Routing.Core.Explaining;
using Xunit;

namespace Routing.Core.Tests.Explaining;

/// <summary>What holds for every sentence.</summary>
internal static class Said
{
    /// <summary>It is there in both languages, and nothing was left to be filled in.</summary>
    public static void IsWhole(Sentence sentence)
    {
        Assert.NotEmpty(sentence.En);
        Assert.All(sentence.En, character => Assert.True(char.IsAscii(character), sentence.En));
        Assert.Contains(sentence.Zh, character => character is >= '一' and <= '鿿');
        Assert.All([sentence.En, sentence.Zh], text =>
        {
            Assert.DoesNotContain('{', text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.Equal(text.Trim(), text);
        });
    }
}
