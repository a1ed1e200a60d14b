using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Routing.Tidy.Tests;

/// <summary>A file as the checks see it: its path from the repository's root, with slashes, and its text.</summary>
internal sealed class SourceFile(string path, string text)
{
    private SyntaxTree? tree;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder from the root; empty for the root.</summary>
    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsScript =>
        Path.EndsWith(".ts", StringComparison.Ordinal) || Path.EndsWith(".tsx", StringComparison.Ordinal);

    /// <summary>Whether it is a test or stands beside tests.</summary>
    public bool IsTest =>
        Path.StartsWith("tests/", StringComparison.Ordinal)
        || Path.StartsWith("agentconsole/test/", StringComparison.Ordinal);

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public SyntaxNode Root()
    {
        tree ??= CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview), Path);
        return tree.GetRoot();
    }

    public static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    public Finding Find(int line, string message) => new(Path, line, message);

    public Finding Find(SyntaxNode node, string message) => new(Path, LineOf(node.GetLocation()), message);
}
