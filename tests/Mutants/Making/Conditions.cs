using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Mutants.Making;

/// <summary>
/// Guards that always or never hold, choices the wrong way round, and for or, truths that are lies. A guard keeps its
/// condition in front, so that the variables it declares are still there.
/// </summary>
internal static class Conditions
{
    public static IEnumerable<Change> Of(SyntaxNode node) => node switch
    {
        IfStatementSyntax { Condition: var condition } => [Always(condition), Never(condition)],
        WhenClauseSyntax { Condition: var condition } => [Always(condition), Never(condition)],
        WhileStatementSyntax { Condition: var condition } => [Never(condition)],
        ConditionalExpressionSyntax { Condition: var condition } => [Change.Of(condition, $"!({condition})")],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not =>
            [Change.Of(not, not.Operand.ToString())],
        BinaryExpressionSyntax binary => Logic(binary),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } => [Change.Of(node, "false")],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } => [Change.Of(node, "true")],
        _ => [],
    };

    private static Change Always(ExpressionSyntax condition) => Change.Of(condition, $"({condition}) || true");

    private static Change Never(ExpressionSyntax condition) => Change.Of(condition, $"({condition}) && false");

    private static IEnumerable<Change> Logic(BinaryExpressionSyntax binary) => binary.Kind() switch
    {
        SyntaxKind.LogicalAndExpression => [Change.Of(binary.OperatorToken, "||")],
        SyntaxKind.LogicalOrExpression => [Change.Of(binary.OperatorToken, "&&")],

        // Either side for the whole; the left one as what is certainly there, in the form its type asks for.
        SyntaxKind.CoalesceExpression =>
        [
            Change.Of(binary, $"({binary.Right})"),
            Change.Of(binary, $"({binary.Left})!"),
            Change.Of(binary, $"({binary.Left})!.Value"),
        ],
        _ => [],
    };
}
