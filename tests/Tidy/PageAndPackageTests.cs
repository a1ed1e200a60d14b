using Routing.Tidy.Tests.Checks;
using Xunit;

namespace Routing.Tidy.Tests;

/// <summary>The checks of packages and of prose find what is planted.</summary>
public sealed class PageAndPackageTests
{
    private static readonly HashSet<string> Paths =
    [
        "README.md", "hub", "hub/Shop", "hub/shops/demo.json", "silo", "silo/Routing.Core",
        "silo/Routing.Core/Rules", "silo/Routing.Core/Rules/Texts.cs", "silo/Routing.Storage.Sqlite", "docs",
    ];

    [Theory]
    [InlineData("1.2.3", true)]
    [InlineData("9.0.0-preview.1", true)]
    [InlineData("1.*", false)]
    [InlineData("[1.0,2.0)", false)]
    [InlineData("", false)]
    public void Central_Version_MustBeExact(string version, bool isGood)
    {
        var text = $"""
            <Project>
            <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
            <ItemGroup><PackageVersion Include="A" Version="{version}" /></ItemGroup></Project>
            """;

        Assert.Equal(isGood, !Versions.Central(new("Directory.Packages.props", text)).Any());
    }

    [Fact]
    public void OfProject_OwnVersion_IsFound()
    {
        const string Own = "<P><PackageReference Include=\"A\" Version=\"1.0.0\" /></P>";

        Assert.Single(Versions.OfProject(new("a.csproj", Own)));
        Assert.Empty(Versions.OfProject(new("a.csproj", "<P><PackageReference Include=\"A\" /></P>")));
    }

    [Fact]
    public void OfScriptPackages_Range_IsFound()
    {
        const string Package = """{"dependencies":{"react":"19.0.0"},"devDependencies":{"vite":"^8.0.0"}}""";

        Assert.Contains("vite", Assert.Single(Versions.OfScriptPackages(new("package.json", Package))).Message);
    }

    [Fact]
    public void OfScriptLock_OtherHost_IsFound()
    {
        const string Lock = """
            {"packages":{"":{},"a":{"resolved":"https://registry.npmjs.org/a.tgz"},
            "b":{"resolved":"https://mirror.example/b.tgz"}}}
            """;

        Assert.StartsWith("b comes", Assert.Single(Versions.OfScriptLock(new("package-lock.json", Lock))).Message);
    }

    [Theory]
    [InlineData("[demo](hub/shops/demo.json)", true)]
    [InlineData("[demo](hub/shops/demo.json#queues) and [web](https://example.com/x)", true)]
    [InlineData("[gone](hub/shops/gone.json)", false)]
    public void Links_OfAPage_MustLeadSomewhere(string line, bool isGood) =>
        Assert.Equal(isGood, !Prose.Links(new("README.md", line), Paths).Any());

    [Theory]
    [InlineData("| texts | `silo/Routing.Core/Rules/Texts.cs` |", true)]
    [InlineData("| texts | `Texts.cs` beside it, in `Rules/`, `hub/Shop` |", true)]
    [InlineData("| texts | an `IEventJournal` in `Routing.Storage.*`, or `a > b` |", true)]
    [InlineData("| texts | `silo/Routing.Core/Rules/Words.cs` |", false)]
    [InlineData("| texts | `Words.cs` |", false)]
    [InlineData("| texts | `hub/Api` |", false)]
    [InlineData("not a table: `Words.cs`", true)]
    public void PathsInTables_OfAPage_MustBeThere(string line, bool isGood) =>
        Assert.Equal(isGood, !Prose.PathsInTables(new("README.md", line), Paths).Any());
}
