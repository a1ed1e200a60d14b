using System.Globalization;
using System.Net;
using System.Text;

namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>A line chart over the seconds of a run as inline SVG, which needs nothing from elsewhere.</summary>
/// <param name="title">What it shows.</param>
/// <param name="unit">The unit of its values.</param>
/// <param name="isLogarithmic">Whether each line of the grid is ten times the one below.</param>
public sealed class SvgChart(string title, string unit, bool isLogarithmic = false)
{
    private const double Width = 960;
    private const double Height = 260;
    private const double Left = 64;
    private const double Right = 12;
    private const double Top = 34;
    private const double Bottom = 28;
    private const int Colours = 5;

    private readonly List<(string Name, IReadOnlyList<(double At, double Value)> Points)> _lines = [];

    /// <summary>Adds a line; where a value is not known it is broken off.</summary>
    public SvgChart Line(string name, IEnumerable<(double At, double? Value)> points)
    {
        _lines.Add((name, [.. points.Where(one => one.Value is not null).Select(one => (one.At, one.Value!.Value))]));
        return this;
    }

    /// <summary>Whether there is anything to show.</summary>
    public bool HasPoints => _lines.Any(line => line.Points.Count > 0);

    /// <summary>Draws it.</summary>
    /// <param name="seconds">The length of the run.</param>
    /// <param name="marks">What happened, which is drawn as upright lines.</param>
    public string Draw(double seconds, IReadOnlyList<HappeningRow> marks)
    {
        var values = _lines.SelectMany(line => line.Points).Select(point => point.Value).ToArray();
        var scale = ChartScale.Of(values, isLogarithmic);
        var svg = new StringBuilder();
        var heading = WebUtility.HtmlEncode(title);
        Add(svg, $"<figure><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{heading}\">");
        Text(svg, "title", Left, 16, "start", $"{title}, {unit}");
        foreach (var tick in scale.Ticks)
        {
            var y = Y(scale.Place(tick));
            Add(svg, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>");
            Text(svg, "tick", Left - 6, y + 4, "end", Short(tick));
        }

        DrawSeconds(svg, seconds);
        for (var i = 0; i < marks.Count; i++)
        {
            var x = X(marks[i].At, seconds);
            Add(svg, $"<line class=\"mark\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/>");
            Text(svg, "tick", x + 3, Top + 10, "start", $"{(char)('A' + (i % 26))}");
        }

        DrawLines(svg, seconds, scale);
        return svg.Append("</svg></figure>\n").ToString();
    }

    private static void DrawSeconds(StringBuilder svg, double seconds)
    {
        var step = ChartScale.NiceStep(seconds / 8);
        for (var at = 0.0; at <= seconds; at += step)
        {
            Text(svg, "tick", X(at, seconds), Height - 8, "middle", $"{Short(at)} s");
        }
    }

    private void DrawLines(StringBuilder svg, double seconds, ChartScale scale)
    {
        var legend = Width - Right;
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            var (name, points) = _lines[i];
            var way = string.Join(' ', points.Select(point => string.Create(
                CultureInfo.InvariantCulture, $"{X(point.At, seconds):0.#},{Y(scale.Place(point.Value)):0.#}")));
            Add(svg, $"<polyline class=\"c{i % Colours}\" points=\"{way}\"/>");
            Text(svg, $"legend f{i % Colours}", legend, 16, "end", name);
            legend -= (name.Length * 7.2) + 16;
        }
    }

    private static double X(double at, double seconds) => Left + (at / seconds * (Width - Left - Right));

    private static double Y(double place) => Height - Bottom - (place * (Height - Top - Bottom));

    private static string Short(double value) => value switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{value / 1_000_000:0.##}M"),
        >= 10_000 => string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.##}k"),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    private static void Text(StringBuilder svg, string kind, double x, double y, string anchor, string text) => Add(
        svg,
        $"<text class=\"{kind}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Escape(text)}</text>");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static void Add(StringBuilder svg, FormattableString text) =>
        svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
