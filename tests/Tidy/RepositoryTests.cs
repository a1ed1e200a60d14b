using System.Xml.Linq;
using Routing.Tidy.Tests.Checks;
using Xunit;

namespace Routing.Tidy.Tests;

/// <summary>The limits of the house, held against every file of it.</summary>
public sealed class RepositoryTests
{
    private static readonly Lazy<IReadOnlySet<string>> Paths = new(Repository.Paths);

    [Fact]
    public void Files_OfCode_AreShort() => Holds(Repository.Code, Lengths.OfFile);

    [Fact]
    public void Lines_OfCode_AreShort() => Holds(Repository.Code, Lengths.OfLines);

    [Fact]
    public void Methods_OfCode_AreShort() => Holds(Repository.CSharp, Lengths.OfMethods);

    [Fact]
    public void Code_Everywhere_IsFinished() => Holds(Repository.Code, Words.ThatSayUnfinished);

    [Fact]
    public void Tests_Everywhere_DoNotSleep() =>
        Holds(Repository.Code.Where(file => file.IsTest), Words.ThatSleep);

    [Fact]
    public void Tests_Everywhere_AreNotSkipped() =>
        Holds(Repository.Code.Where(file => file.IsTest), Words.ThatSkip);

    [Fact]
    public void Tests_Everywhere_SaySubjectSituationAndOutcome() =>
        Holds(Repository.CSharp.Where(file => file.IsTest), Types.TestNames);

    [Fact]
    public void PublicTypes_Everywhere_HaveTheirOwnFile() => Holds(Repository.CSharp, Types.OnePerFile);

    [Fact]
    public void Namespaces_Everywhere_AreTheirFolders() =>
        Holds(Repository.CSharp, file => Types.InTheirFolders(file, RootOf));

    [Fact]
    public void Projects_Everywhere_KnowOnlyWhatTheDrawingAllows() => Holds(Repository.Projects, Arrows.OfProject);

    [Fact]
    public void Hub_OutsideOfComposition_NamesNoHost() =>
        Holds(Repository.CSharp.Where(file => file.IsUnder("hub")), Arrows.OfHub);

    [Fact]
    public void Core_Project_HasNoPackages() => Holds([Core("Routing.Core.csproj")], Purity.OfProject);

    [Fact]
    public void Core_BannedSymbols_AreInForce() => Holds([Core("BannedSymbols.txt")], Purity.OfBannedSymbols);

    [Fact]
    public void Core_Code_IsPure() =>
        Holds(Repository.CSharp.Where(file => file.IsUnder("silo/Routing.Core")), Purity.OfCode);

    [Fact]
    public void Packages_Everywhere_HaveOneExactVersion()
    {
        Holds([Repository.Find("Directory.Packages.props")!], Versions.Central);
        Holds(Repository.Projects, Versions.OfProject);
        Holds(Repository.Files.Where(file => file.Name == "package.json"), Versions.OfScriptPackages);
    }

    [Fact]
    public void PackageLocks_Everywhere_NameThePublicRegistry() =>
        Holds(Repository.Files.Where(file => file.Name == "package-lock.json"), Versions.OfScriptLock);

    [Fact]
    public void Readme_LinksAndPaths_AreThere()
    {
        var readme = Repository.Find("README.md");

        Assert.NotNull(readme);
        Holds([readme], page => Prose.Links(page, Paths.Value));
        Holds([readme], page => Prose.PathsInTables(page, Paths.Value));
    }

    private static SourceFile Core(string name) => Repository.Find("silo/Routing.Core/" + name)!;

    private static void Holds(IEnumerable<SourceFile> files, Func<SourceFile, IEnumerable<Finding>> check)
    {
        var checkedFiles = files.ToList();
        var findings = checkedFiles.SelectMany(check).Select(finding => finding.ToString()).ToList();

        Assert.NotEmpty(checkedFiles);
        Assert.True(findings.Count == 0, $"{findings.Count} findings:\n{string.Join('\n', findings)}");
    }

    private static (string Root, string Folder) RootOf(SourceFile file)
    {
        var project = Repository.Projects
            .Where(project => file.IsUnder(project.Folder))
            .MaxBy(project => project.Folder.Length)!;
        var root = XDocument.Parse(project.Text).Descendants("RootNamespace").SingleOrDefault()?.Value;
        return (root ?? project.Name[..^".csproj".Length], project.Folder);
    }
}
