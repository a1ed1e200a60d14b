using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Mutants.Making;

/// <summary>Comparisons, by a hair and by their meaning: &lt; becomes &lt;= and &gt;=, == becomes !=.</summary>
internal static class Comparisons
{
    public static IEnumerable<Change> Of(SyntaxNode node)
    {
        var token = node switch
        {
            BinaryExpressionSyntax binary => binary.OperatorToken,
            RelationalPatternSyntax pattern => pattern.OperatorToken,
            _ => default,
        };
        return Others(token.Kind()).Select(other => Change.Of(token, other));
    }

    private static string[] Others(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanToken => ["<=", ">="],
        SyntaxKind.LessThanEqualsToken => ["<", ">"],
        SyntaxKind.GreaterThanToken => [">=", "<="],
        SyntaxKind.GreaterThanEqualsToken => [">", "<"],
        SyntaxKind.EqualsEqualsToken => ["!="],
        SyntaxKind.ExclamationEqualsToken => ["=="],
        _ => [],
    };
}
