using Routing.Core.Policies;
using Xunit;

namespace Routing.Core.Tests.Policies;

public sealed class DaySpanTests
{
    [Theory]
    [InlineData("09:00-12:30", 540, 750, "09:00-12:30")]
    [InlineData("00:00-24:00", 0, 1440, "00:00-24:00")]
    [InlineData("00:00-00:00", 0, 1440, "00:00-24:00")]
    [InlineData("22:00-02:00", 1320, 1560, "22:00-26:00")]
    [InlineData("09:00-09:00", 540, 1980, "09:00-33:00")]
    [InlineData("23:59-24:00", 1439, 1440, "23:59-24:00")]
    public void Parse_OfASpan_CountsItsMinutes(string text, int from, int until, string again)
    {
        Assert.True(DaySpan.TryParse(text, out var span));
        Assert.Equal(new DaySpan(from, until), span);
        Assert.Equal(again, span.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("9:00-12:00")]
    [InlineData("09:00 12:00")]
    [InlineData("09:00-24:01")]
    [InlineData("24:00-12:00")]
    [InlineData("24:00-24:00")]
    [InlineData("09:60-12:00")]
    [InlineData("09:00-25:00")]
    [InlineData("09:00-12:00\n")]
    [InlineData("-1:00-12:00")]
    [InlineData("０9:00-12:00")]
    public void Parse_OfAnythingElse_Fails(string text)
    {
        Assert.False(DaySpan.TryParse(text, out var span));
        Assert.True(span.IsEmpty);
    }

    [Fact]
    public void Merged_SpansThatTouchOrOverlap_AreOne()
    {
        DaySpan[] spans =
        [
            HoursWords.Span("18:00-20:00"), HoursWords.Span("09:00-12:00"), default, HoursWords.Span("12:00-13:00"),
            HoursWords.Span("19:00-19:30"), HoursWords.Span("13:01-14:00"),
        ];

        Assert.Equal(
            [HoursWords.Span("09:00-13:00"), HoursWords.Span("13:01-14:00"), HoursWords.Span("18:00-20:00")],
            DaySpan.Merged(spans));
        Assert.Empty(DaySpan.Merged([]));
    }
}
