using System.Text;
using Routing.Hub.Planning;
using Xunit;

namespace Routing.Hub.Tests.Planning;

/// <summary>Content lines by RFC 5545, and comma-separated values by RFC 4180.</summary>
public sealed class CalendarTextTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("semicolon; comma, backslash \\ and\nlines")]
    [InlineData("早班：接待售前咨询，十二点到一点休息，其余时间在线；请提前五分钟到岗并查看交接班记录与公告")]
    public void Text_WrittenAndRead_IsTheSame(string text)
    {
        var written = CalendarText.Line("DESCRIPTION", CalendarText.Escaped(text));

        Assert.All(written.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var line = Assert.Single(CalendarText.Lines(written));
        Assert.Equal(("DESCRIPTION", text), (line.Name, CalendarText.Unescaped(line.Value)));
    }

    [Fact]
    public void Escaped_AsTheRfcSays_HasItsBackslashes() =>
        Assert.Equal("a\\; b\\, c\\\\d\\ne", CalendarText.Escaped("a; b, c\\d\ne"));

    [Fact]
    public void Lines_WithParameters_KnowTheirNumberAndQuotedValues()
    {
        const string file = "BEGIN:VEVENT\r\nnonsense\r\nDTSTART;TZID=\"A:B\";X=1:2026\r\n 1123\r\n";
        var lines = CalendarText.Lines(file).ToList();

        Assert.Equal([1, 3], lines.Select(line => line.Number));
        Assert.Equal(("A:B", "20261123"), (lines[1].Parameters["TZID"], lines[1].Value));
    }

    [Fact(Timeout = 20_000)]
    public async Task Lines_FoldedWithoutEnd_AreReadInTime()
    {
        var file = new StringBuilder("DESCRIPTION:").Insert(12, "\r\n a", 400_000).Append("\r\nEND:VEVENT").ToString();

        var lines = await Task.Run(() => CalendarText.Lines(file).ToList(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(400_000, lines[0].Value.Length);
        Assert.Equal(400_001, lines[1].Number - 1);
    }

    [Fact]
    public void Csv_QuotesFormulasAndBreaks_ComeBackAsTheyWere()
    {
        string[] fields = ["a,b", "say \"hi\"", "=1+1", "two\nlines", "-5", "plain", "'=2", "＝3", "'plain"];

        var line = Csv.Line(fields);

        Assert.StartsWith("\"a,b\",\"say \"\"hi\"\"\",'=1+1,", line, StringComparison.Ordinal);
        Assert.EndsWith(",''=2,'＝3,'plain\r\n", line, StringComparison.Ordinal);
        Assert.Equal(fields, Assert.Single(Csv.Rows(line)).Fields);
    }

    [Fact]
    public void Csv_Rows_KnowTheirLinesAndSkipEmptyOnes()
    {
        var rows = Csv.Rows("a;b\r\n\r\n\"1\n2\";3\r\n4;5").ToList();

        Assert.Equal([1, 3, 5], rows.Select(row => row.Line));
        Assert.Equal(["1\n2", "3"], rows[1].Fields);
    }

    [Theory]
    [InlineData("9", 540)]
    [InlineData("09:30", 570)]
    [InlineData("24:00", 1440)]
    [InlineData("24:30", null)]
    [InlineData("9:60", null)]
    [InlineData("-1", null)]
    [InlineData("", null)]
    public void Time_Read_IsAMinuteOrNone(string text, int? minute) => Assert.Equal(minute, DayTimes.Minute(text));
}
