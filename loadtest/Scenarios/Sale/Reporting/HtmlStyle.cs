namespace Routing.LoadTest.Scenarios.Sale.Reporting;

/// <summary>How the page looks, by day and by night.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Sheet = """
        :root { color-scheme: light dark; --ink: #1d2430; --paper: #ffffff; --quiet: #68717f; --line: #dde2e9;
          --good: #18794e; --bad: #c62a2f; --mark: #8e4ec6;
          --c0: #0d74ce; --c1: #e5484d; --c2: #b66b00; --c3: #18794e; --c4: #8e4ec6; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e8ecf2; --paper: #14171c; --quiet: #98a2b3; --line: #2d333d;
            --good: #3dd68c; --bad: #ff9592; --mark: #bf7af0;
            --c0: #70b8ff; --c1: #ff9592; --c2: #ffca16; --c3: #3dd68c; --c4: #bf7af0; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        main { max-width: 1000px; margin: 0 auto; padding: 24px 20px 64px; }
        h1 { font-size: 28px; margin: 0 0 8px; }
        h1 span { font-size: 16px; padding: 3px 12px; border-radius: 99px; color: var(--paper); vertical-align: 4px; }
        .pass { background: var(--good); } .fail { background: var(--bad); } .invalid { background: var(--c2); }
        h2 { font-size: 18px; margin: 32px 0 8px; }
        .reasons { margin: 0 0 12px; padding-left: 20px; font-weight: 600; }
        .how, .quiet { color: var(--quiet); }
        .good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 14px; }
        th { text-align: left; font-weight: 600; color: var(--quiet); }
        th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
        figure { margin: 0 0 20px; }
        svg { width: 100%; height: auto; display: block; font: 12px system-ui, sans-serif; }
        svg .title { font-weight: 600; font-size: 13px; fill: var(--ink); }
        svg .tick { fill: var(--quiet); } svg .legend { font-weight: 600; }
        svg .grid { stroke: var(--line); } svg .mark { stroke: var(--mark); stroke-dasharray: 4 4; }
        polyline { fill: none; stroke-width: 1.8; stroke-linejoin: round; }
        .c0 { stroke: var(--c0); } .c1 { stroke: var(--c1); } .c2 { stroke: var(--c2); }
        .c3 { stroke: var(--c3); } .c4 { stroke: var(--c4); }
        .f0 { fill: var(--c0); } .f1 { fill: var(--c1); } .f2 { fill: var(--c2); }
        .f3 { fill: var(--c3); } .f4 { fill: var(--c4); }
        .marks { list-style-type: upper-alpha; }
        """;
}
