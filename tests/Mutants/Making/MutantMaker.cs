using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Routing.Mutants.Making;

/// <summary>Makes every mutant of a file. To break code in another way, add a row.</summary>
internal static class MutantMaker
{
    private static readonly Func<SyntaxNode, IEnumerable<Change>>[] Ways =
        [Comparisons.Of, Conditions.Of, Patterns.Of, Numbers.Of, Omissions.Of];

    public static IEnumerable<Mutant> Of(string file, SyntaxTree tree)
    {
        var text = tree.GetText();
        return
            from node in tree.GetRoot().DescendantNodes(descendIntoChildren: Matters)
            where Matters(node)
            from way in Ways
            from change in way(node)
            select Make(file, text, node, change);
    }

    // Sentences for people, bugs that throw, and hash codes are none of the rules.
    private static bool Matters(SyntaxNode node) => node
        is not (ThrowExpressionSyntax or ThrowStatementSyntax)
        and not (AttributeListSyntax or InterpolatedStringExpressionSyntax)
        and not MethodDeclarationSyntax { Identifier.Text: nameof(GetHashCode) or nameof(ToString) };

    private static Mutant Make(string file, SourceText text, SyntaxNode node, Change change)
    {
        var lines = text.Lines.GetLinePositionSpan(change.Span);
        var from = text.Lines[lines.Start.Line].Start;
        var until = text.Lines[lines.End.Line].End;
        var mutated = text.Replace(change.Span, change.Text);
        var moved = change.Text.Length - change.Span.Length;
        return new(
            file,
            lines.Start.Line + 1,
            MemberOf(node),
            Squeezed(text.ToString(TextSpan.FromBounds(from, until))),
            Squeezed(mutated.ToString(TextSpan.FromBounds(from, until + moved))),
            mutated.ToString());
    }

    private static string MemberOf(SyntaxNode node) =>
        node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            _ => "",
        };

    private static string Squeezed(string text) =>
        string.IsNullOrWhiteSpace(text)
            ? "(left out)"
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
