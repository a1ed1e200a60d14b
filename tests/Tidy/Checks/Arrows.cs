using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests.Checks;

/// <summary>
/// Which part may know which: Core ← Engine ← {Shops, Hosting, Embedded, Grains, Storage.*} ← {Silo, Hub}.
/// </summary>
internal static class Arrows
{
    private static readonly string[] Hosts =
        ["Routing.Embedded", "Routing.Grains", "Routing.Storage.Sqlite", "Routing.Storage.Redis"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Routing.Core"] = [],
        ["Routing.Engine"] = ["Routing.Core"],
        ["Routing.Shops"] = ["Routing.Core", "Routing.Engine"],
        ["Routing.Hosting"] = ["Routing.Core", "Routing.Engine"],
        ["Routing.Embedded"] = ["Routing.Core", "Routing.Engine"],
        ["Routing.Grains"] = ["Routing.Core", "Routing.Engine", "Routing.Embedded"],
        ["Routing.Storage.Sqlite"] = ["Routing.Core", "Routing.Engine"],
        ["Routing.Storage.Redis"] = ["Routing.Core", "Routing.Engine"],
        ["Routing.Silo"] = ["Routing.Core", "Routing.Engine", "Routing.Shops", "Routing.Hosting", .. Hosts],
        ["Routing.Hub"] = ["Routing.Core", "Routing.Engine", "Routing.Shops", "Routing.Hosting", .. Hosts],
        ["Routing.LoadTest"] =
            ["Routing.Core", "Routing.Engine", "Routing.Shops", "Routing.Embedded", "Routing.Storage.Sqlite"],
    };

    /// <summary>A project references only what the drawing allows; the tests may reference all.</summary>
    public static IEnumerable<Finding> OfProject(SourceFile project)
    {
        if (project.IsTest)
        {
            yield break;
        }

        var name = project.Name[..^".csproj".Length];
        if (!Allowed.TryGetValue(name, out var allowed))
        {
            yield return project.Find(1, $"{name} has no place in the drawing of the arrows; give it one");
            yield break;
        }

        foreach (var reference in XDocument.Parse(project.Text).Descendants("ProjectReference"))
        {
            var target = Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'));
            if (!allowed.Contains(target))
            {
                yield return project.Find(1, $"{name} may not know {target}");
            }
        }
    }

    /// <summary>In the hub only Composition names an engine's host or a storage.</summary>
    public static IEnumerable<Finding> OfHub(SourceFile file) =>
        file.IsUnder("hub/Composition")
            ? []
            : file.Root().DescendantNodes()
                .Where(node => node is UsingDirectiveSyntax or QualifiedNameSyntax or MemberAccessExpressionSyntax)
                .Where(node => Hosts.Any(host => NameIn(node).StartsWith(host, StringComparison.Ordinal)))
                .Select(node => file.Find(node, $"only hub/Composition names {NameIn(node)}"))
                .DistinctBy(finding => finding.Line);

    private static string NameIn(SyntaxNode node) =>
        node is UsingDirectiveSyntax { NamespaceOrType: var name } ? name.ToString() : node.ToString();
}
