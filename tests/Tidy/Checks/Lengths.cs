using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests.Checks;

/// <summary>How long files, lines and methods may be.</summary>
internal static class Lengths
{
    public const int File = 250;
    public const int Line = 120;
    public const int Method = 50;
    public const int Program = 40;

    /// <summary>A file of code has at most 250 lines, Program.cs at most 40.</summary>
    public static IEnumerable<Finding> OfFile(SourceFile file)
    {
        var most = file.Name == "Program.cs" ? Program : File;
        if (file.Lines.Length > most)
        {
            yield return file.Find(most, $"{file.Lines.Length} lines; at most {most}");
        }
    }

    /// <summary>A line has at most 120 characters.</summary>
    public static IEnumerable<Finding> OfLines(SourceFile file) =>
        file.Lines
            .Select((text, index) => (Columns: text.Length, Number: index + 1))
            .Where(line => line.Columns > Line)
            .Select(line => file.Find(line.Number, $"{line.Columns} columns; at most {Line}"));

    /// <summary>
    /// A method, constructor, accessor or local function has at most 50 lines, from its head to its end.
    /// </summary>
    public static IEnumerable<Finding> OfMethods(SourceFile file) =>
        file.Root().DescendantNodes()
            .Where(node => node
                is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax)
            .Select(node => (Node: node, Lines: LinesOf(node)))
            .Where(method => method.Lines > Method)
            .Select(method => file.Find(method.Node, $"a method of {method.Lines} lines; at most {Method}"));

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
