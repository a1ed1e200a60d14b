using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Routing.Mutants.Making;

/// <summary>Leaves one element out of a list, with the comma that belongs to it.</summary>
internal static class Lists
{
    public static Change Without<TNode>(SeparatedSyntaxList<TNode> list, TNode element)
        where TNode : SyntaxNode
    {
        var i = list.IndexOf(element);
        var span = i < list.SeparatorCount ? TextSpan.FromBounds(element.SpanStart, list.GetSeparator(i).Span.End)
            : i > 0 ? TextSpan.FromBounds(list.GetSeparator(i - 1).SpanStart, element.Span.End)
            : element.Span;
        return new(span, "");
    }
}
