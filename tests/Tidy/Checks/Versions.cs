using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Routing.Tidy.Tests.Checks;

/// <summary>Every package has one exact version, in one place, from the public registry.</summary>
internal static partial class Versions
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Registry = "https://registry.npmjs.org/";

    public static IEnumerable<Finding> Central(SourceFile props)
    {
        var document = XDocument.Parse(props.Text);
        if (document.Descendants("ManagePackageVersionsCentrally").SingleOrDefault()?.Value != "true")
        {
            yield return props.Find(1, "package versions are managed here");
        }

        foreach (var package in document.Descendants("PackageVersion"))
        {
            if (!Exact().IsMatch((string?)package.Attribute("Version") ?? ""))
            {
                yield return props.Find(1, $"{(string?)package.Attribute("Include")} has no exact version");
            }
        }
    }

    public static IEnumerable<Finding> OfProject(SourceFile project) =>
        XDocument.Parse(project.Text).Descendants("PackageReference")
            .Where(package => package.Attributes().Any(own => own.Name.LocalName.StartsWith("Version", Ordinal)))
            .Select(package => project.Find(
                1, $"the version of {(string?)package.Attribute("Include")} belongs in Directory.Packages.props"));

    public static IEnumerable<Finding> OfScriptPackages(SourceFile package)
    {
        using var json = JsonDocument.Parse(package.Text);
        foreach (var group in new[] { "dependencies", "devDependencies" })
        {
            if (!json.RootElement.TryGetProperty(group, out var packages))
            {
                continue;
            }

            foreach (var one in packages.EnumerateObject().Where(one => !Exact().IsMatch(one.Value.GetString() ?? "")))
            {
                yield return package.Find(1, $"{one.Name} has no exact version");
            }
        }
    }

    public static IEnumerable<Finding> OfScriptLock(SourceFile packageLock)
    {
        using var json = JsonDocument.Parse(packageLock.Text);
        foreach (var package in json.RootElement.GetProperty("packages").EnumerateObject())
        {
            if (package.Value.TryGetProperty("resolved", out var from)
                && from.GetString()?.StartsWith(Registry, StringComparison.Ordinal) != true)
            {
                yield return packageLock.Find(1, $"{package.Name} comes from {from.GetString()}");
            }
        }
    }

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[0-9A-Za-z.]+)?$")]
    private static partial Regex Exact();
}
