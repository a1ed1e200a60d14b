using Routing.Core.Reports;
using Xunit;

namespace Routing.Core.Tests.Reports;

public sealed class ReportFiguresTests
{
    [Fact]
    public void Figures_AllOfThem_HaveNamesMeaningsAndSourcesOfTheirOwn()
    {
        var all = ReportFigures.All;

        Assert.Equal(all.Count, all.Select(figure => figure.Id).Distinct().Count());
        Assert.Equal(all.Count, all.Select(figure => figure.Name.En).Distinct().Count());
        Assert.Equal(all.Count, all.Select(figure => figure.Name.Zh).Distinct().Count());
        Assert.All(all, figure => Assert.All(
            [figure.Meaning.En, figure.Meaning.Zh, figure.Source], text => Assert.NotEqual("", text)));
        Assert.All(all, figure => Assert.True(figure.Meaning.En.EndsWith('.') && figure.Meaning.Zh.EndsWith('。')));
    }

    [Fact]
    public void Figures_OfNothing_AreZeroOrNone() =>
        Assert.All(ReportFigures.All, figure =>
            Assert.Equal(figure.Unit == ReportUnit.Count ? 0.0 : null, figure.Of(new())));
}
