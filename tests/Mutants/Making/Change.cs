using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Routing.Mutants.Making;

/// <summary>One way to break a piece of code: the text of a span becomes another.</summary>
internal readonly record struct Change(TextSpan Span, string Text)
{
    public static Change Of(SyntaxNode node, string text) => new(node.Span, text);

    public static Change Of(SyntaxToken token, string text) => new(token.Span, text);
}
