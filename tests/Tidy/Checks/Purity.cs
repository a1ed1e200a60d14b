using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests.Checks;

/// <summary>The core has no packages, no clock, no chance, no input or output, and does not wait.</summary>
internal static class Purity
{
    private static readonly string[] BannedSymbols =
    [
        "P:System.DateTime.UtcNow", "P:System.DateTimeOffset.UtcNow", "T:System.TimeProvider", "T:System.Random",
        "M:System.Guid.NewGuid", "T:System.Threading.Tasks.Task", "T:System.Environment", "T:System.IO.File",
    ];

    private static readonly string[] BannedUsings =
        ["System.IO", "System.Net", "System.Threading", "System.Diagnostics.Process", "Microsoft"];

    /// <summary>Analyzers are not shipped, so they may be referenced; they enforce the banned symbols.</summary>
    public static IEnumerable<Finding> OfProject(SourceFile project)
    {
        var elements = XDocument.Parse(project.Text).Descendants().ToList();
        foreach (var package in elements.Where(element => element.Name == "PackageReference"))
        {
            var name = (string?)package.Attribute("Include") ?? "";
            var isPrivate = (string?)package.Attribute("PrivateAssets") == "all";
            if (!isPrivate || !name.EndsWith("Analyzers", StringComparison.Ordinal))
            {
                yield return project.Find(1, $"the core has no packages, so not {name}");
            }
        }

        var included = elements.Select(element => (string?)element.Attribute("Include")).ToList();
        if (!included.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers") || !included.Contains("BannedSymbols.txt"))
        {
            yield return project.Find(1, "the core's build enforces BannedSymbols.txt with BannedApiAnalyzers");
        }
    }

    public static IEnumerable<Finding> OfBannedSymbols(SourceFile list) =>
        BannedSymbols
            .Where(symbol => !list.Lines.Any(line => line.StartsWith(symbol + ";", StringComparison.Ordinal)))
            .Select(symbol => list.Find(1, $"{symbol} is banned in the core"));

    public static IEnumerable<Finding> OfCode(SourceFile file)
    {
        var root = file.Root();
        foreach (var directive in root.DescendantNodes().OfType<UsingDirectiveSyntax>())
        {
            var name = directive.NamespaceOrType.ToString();
            if (BannedUsings.Any(banned => name == banned || name.StartsWith(banned + ".", StringComparison.Ordinal)))
            {
                yield return file.Find(directive, $"the core does not use {name}");
            }
        }

        foreach (var token in root.DescendantTokens().Where(token =>
            token.IsKind(SyntaxKind.AsyncKeyword) || token.IsKind(SyntaxKind.AwaitKeyword)))
        {
            yield return file.Find(SourceFile.LineOf(token.GetLocation()), "the core does not wait");
        }

        if (file.Text.Contains("RS0030", StringComparison.Ordinal))
        {
            yield return file.Find(1, "the ban of clock and chance has no exceptions in the core");
        }
    }
}
