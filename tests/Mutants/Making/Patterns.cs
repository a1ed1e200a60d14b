using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Mutants.Making;

/// <summary>Patterns that match the opposite, one alternative for the other, or ask for one thing less.</summary>
internal static class Patterns
{
    public static IEnumerable<Change> Of(SyntaxNode node) => node switch
    {
        IsPatternExpressionSyntax { Pattern: not UnaryPatternSyntax and var pattern } =>
            [Change.Of(pattern, $"not ({pattern})")],
        UnaryPatternSyntax not => [Change.Of(not, not.Pattern.ToString())],
        BinaryPatternSyntax either => [Change.Of(either.OperatorToken, Other(either))],
        PropertyPatternClauseSyntax { Subpatterns: var asked } => asked.Select(one => Lists.Without(asked, one)),
        _ => [],
    };

    private static string Other(BinaryPatternSyntax either) => either.IsKind(SyntaxKind.OrPattern) ? "and" : "or";
}
