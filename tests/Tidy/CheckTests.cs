using Routing.Tidy.Tests.Checks;
using Xunit;

namespace Routing.Tidy.Tests;

/// <summary>Each check finds what it is there to find, on planted text, and lets the rest be.</summary>
public sealed class CheckTests
{
    [Fact]
    public void OfFile_OneLineTooMany_IsFound()
    {
        Assert.Empty(Lengths.OfFile(Code(Repeat("\n", 250))));
        Assert.Single(Lengths.OfFile(Code(Repeat("//\n", 251))));
        Assert.Single(Lengths.OfFile(new("hub/Program.cs", Repeat("//\n", 41))));
    }

    [Fact]
    public void OfLines_OneColumnTooMany_IsFoundWithItsLine()
    {
        var finding = Assert.Single(Lengths.OfLines(Code($"//\n//{Repeat("客", 118)}\n//{Repeat("客", 119)}\n")));

        Assert.Equal("a/B.cs(3): 121 columns; at most 120", finding.ToString());
    }

    [Theory]
    [InlineData("void M()\n{\n%}\n")]
    [InlineData("C()\n{\n%}\n")]
    [InlineData("int P\n{ get\n{\n%return 1; } }\n")]
    [InlineData("void M() { void L()\n{\n%} }\n")]
    public void OfMethods_OneLineTooMany_IsFound(string member)
    {
        Assert.Empty(Lengths.OfMethods(Code($"class C {{ {Filled(member, 40)} }}")));
        Assert.NotEmpty(Lengths.OfMethods(Code($"class C {{ {Filled(member, 60)} }}")));
    }

    [Fact]
    public void Words_Planted_AreFound()
    {
        Assert.Single(Words.ThatSayUnfinished(Code("// TO" + "DO later")));
        Assert.Empty(Words.ThatSayUnfinished(Code("// the TO" + "DOs of others")));
        Assert.Single(Words.ThatSleep(Code("await Task" + ".Delay(5);")));
        Assert.Single(Words.ThatSleep(Code("Thread" + ".Sleep(5);")));
        Assert.Single(Words.ThatSleep(Code("await page.WaitForTime" + "outAsync(5);")));
        Assert.Single(Words.ThatSkip(Code("[Fact(Sk" + "ip = \"later\")]")));
        Assert.Single(Words.ThatSkip(new("agentconsole/test/a.test.ts", "it.sk" + "ip('x', () => {})")));
        Assert.Empty(Words.ThatSkip(Code("names.Skip(1)")));
    }

    [Fact]
    public void OnePerFile_SecondClass_IsFoundAndValuesMayStandBeside()
    {
        Assert.Single(Types.OnePerFile(Code("public class A; public interface IB;")));
        Assert.Empty(Types.OnePerFile(Code("public class A { public class Nested; } internal class Helper;")));
        Assert.Empty(Types.OnePerFile(Code("public class A; public enum E; public record R; public record struct S;")));
    }

    [Fact]
    public void InTheirFolders_OtherNamespace_IsFound()
    {
        var file = new SourceFile("silo/Routing.Core/Views/Board.cs", "namespace Routing.Core.Views;\n");
        var moved = new SourceFile("silo/Routing.Core/Views/Board.cs", "namespace Routing.Core;\n");
        var block = new SourceFile("silo/Routing.Core/Board.cs", "namespace Routing.Core { }\n");

        Assert.Empty(Types.InTheirFolders(file, Root));
        Assert.Single(Types.InTheirFolders(moved, Root));
        Assert.Single(Types.InTheirFolders(block, Root));

        static (string, string) Root(SourceFile _) => ("Routing.Core", "silo/Routing.Core");
    }

    [Theory]
    [InlineData("Say_EmptyText_IsRefused", true)]
    [InlineData("Say_IsRefused", false)]
    [InlineData("SayIsRefused", false)]
    [InlineData("Say_empty_Refused", false)]
    public void TestNames_OfAForm_AreJudged(string name, bool isGood)
    {
        var text = $"class C {{ [Fact] public void {name}() {{ }} public void Helper() {{ }} }}";
        var findings = Types.TestNames(Code(text));

        Assert.Equal(isGood, !findings.Any());
    }

    [Theory]
    [InlineData("silo/Routing.Core/Routing.Core.csproj", "../Routing.Engine/Routing.Engine.csproj", false)]
    [InlineData("silo/Routing.Engine/Routing.Engine.csproj", "../Routing.Core/Routing.Core.csproj", true)]
    [InlineData("silo/Routing.Engine/Routing.Engine.csproj", "..\\Routing.Embedded\\Routing.Embedded.csproj", false)]
    [InlineData("hub/Routing.Hub.csproj", "../silo/Routing.Embedded/Routing.Embedded.csproj", true)]
    [InlineData("silo/Routing.Other/Routing.Other.csproj", "../Routing.Core/Routing.Core.csproj", false)]
    [InlineData("tests/Hub/Routing.Hub.Tests.csproj", "../../hub/Routing.Hub.csproj", true)]
    public void OfProject_Reference_IsJudgedByTheDrawing(string project, string reference, bool isGood)
    {
        var text = $"<Project><ItemGroup><ProjectReference Include=\"{reference}\" /></ItemGroup></Project>";

        Assert.Equal(isGood, !Arrows.OfProject(new(project, text)).Any());
    }

    [Fact]
    public void OfHub_HostOutsideOfComposition_IsFound()
    {
        const string Using = "using Routing.Storage.Sqlite;\nclass C;";

        Assert.Single(Arrows.OfHub(new("hub/Api/C.cs", Using)));
        Assert.Single(Arrows.OfHub(new("hub/Api/C.cs", "class C { Routing.Embedded.EmbeddedEngine e; }")));
        Assert.Empty(Arrows.OfHub(new("hub/Composition/C.cs", Using)));
        Assert.Empty(Arrows.OfHub(new("hub/Api/C.cs", "using Routing.Engine;\nclass C;")));
    }

    [Theory]
    [InlineData("using System.IO;\nclass C;")]
    [InlineData("using System.Threading.Tasks;\nclass C;")]
    [InlineData("class C { async void M() { } }")]
    [InlineData("#pragma warning disable RS0030\nclass C;")]
    public void OfCode_ImpureCore_IsFound(string text)
    {
        Assert.NotEmpty(Purity.OfCode(Code(text)));
        Assert.Empty(Purity.OfCode(Code("using System.Collections.Immutable;\nclass C { /* async in words */ }")));
    }

    [Fact]
    public void OfProject_PackageInTheCore_IsFound()
    {
        const string Analyzer = """
            <PackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" PrivateAssets="all" />
            <AdditionalFiles Include="BannedSymbols.txt" />
            """;

        Assert.Empty(Purity.OfProject(Code($"<P>{Analyzer}</P>")));
        Assert.Single(Purity.OfProject(Code($"<P>{Analyzer}<PackageReference Include=\"Polly\" /></P>")));
        Assert.Single(Purity.OfProject(Code("<P></P>")));
        Assert.NotEmpty(Purity.OfBannedSymbols(Code("T:System.Random;no chance")));
    }

    private static SourceFile Code(string text) => new("a/B.cs", text);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Filled(string member, int lines) =>
        member.Replace("%", Repeat(";\n", lines), StringComparison.Ordinal);
}
