using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Mutants.Making;

/// <summary>What is not done: an event that does not happen, a step left out, a value that an event forgets.</summary>
internal static class Omissions
{
    public static IEnumerable<Change> Of(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax or ContinueStatementSyntax => [Change.Of(node, ";")],
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.WithInitializerExpression, Expressions: var all } =>
            all.Select(one => Lists.Without(all, one)),
        _ => [],
    };
}
