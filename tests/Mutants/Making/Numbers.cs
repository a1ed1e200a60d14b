using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Mutants.Making;

/// <summary>Sums that subtract, products that divide, the least for the greatest.</summary>
internal static class Numbers
{
    public static IEnumerable<Change> Of(SyntaxNode node)
    {
        var token = node switch
        {
            BinaryExpressionSyntax binary => binary.OperatorToken,
            AssignmentExpressionSyntax assignment => assignment.OperatorToken,
            PostfixUnaryExpressionSyntax postfix => postfix.OperatorToken,
            PrefixUnaryExpressionSyntax prefix => prefix.OperatorToken,
            IdentifierNameSyntax name => name.Identifier,
            _ => default,
        };
        return Other(token) is { } other ? [Change.Of(token, other)] : [];
    }

    private static string? Other(SyntaxToken token) => token.Text switch
    {
        "+" => "-",
        "-" => "+",
        "*" => "/",
        "/" => "*",
        "++" => "--",
        "--" => "++",
        "+=" => "-=",
        "-=" => "+=",
        nameof(Math.Min) => nameof(Math.Max),
        nameof(Math.Max) => nameof(Math.Min),
        nameof(Enumerable.First) => nameof(Enumerable.Last),
        nameof(Enumerable.Any) => nameof(Enumerable.All),
        nameof(Enumerable.All) => nameof(Enumerable.Any),
        _ => null,
    };
}
