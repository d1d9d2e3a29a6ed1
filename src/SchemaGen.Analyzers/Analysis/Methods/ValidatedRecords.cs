using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Finds records that the program checks itself before it does anything else with them: <c>var t = new ... { ... }; t.EnsureValid();</c>. What may be wrong with one is what the check is there for.</summary>
/// <param name="model">The semantic model of the file.</param>
internal sealed class ValidatedRecords(SemanticModel model)
{
    /// <summary>Determines whether the record that an expression makes is checked, wherever it is used.</summary>
    public bool Contain(IOperation made)
    {
        IOperation whole = OperationTree.WalkUp(made);
        while (whole.Parent is IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation)
        {
            whole = OperationTree.WalkUp(whole.Parent);
        }

        return whole.Parent switch
        {
            IArgumentOperation => whole.Syntax is ExpressionSyntax receiver && IsChecked(receiver),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsCheckedLater(local, whole.Syntax),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Parent: IExpressionStatementOperation } => IsCheckedLater(local, whole.Syntax),
            _ => false,
        };
    }

    /// <summary>Determines whether the first use of a variable, on all paths from its assignment, is to check the object.</summary>
    private bool IsCheckedLater(ILocalSymbol local, SyntaxNode assigned)
    {
        StatementSyntax? statement = assigned.FirstAncestorOrSelf<StatementSyntax>();
        while (statement is not null)
        {
            foreach (StatementSyntax next in FollowingIn(statement))
            {
                foreach (IdentifierNameSyntax name in next.DescendantNodes().OfType<IdentifierNameSyntax>())
                {
                    if (name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local) && !IsCompletion(name, local))
                    {
                        return IsChecked(name) && AlwaysRuns(name, next);
                    }
                }
            }

            statement = Around(statement);
        }

        return false;
    }

    private static IEnumerable<StatementSyntax> FollowingIn(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.Skip(block.Statements.IndexOf(statement) + 1),
        SwitchSectionSyntax section => section.Statements.Skip(section.Statements.IndexOf(statement) + 1),
        _ => [],
    };

    /// <summary>Returns the statement that ends with a statement; null where it may run that again.</summary>
    private static StatementSyntax? Around(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax { Parent: BlockSyntax or IfStatementSyntax or ElseClauseSyntax } block => block,
        IfStatementSyntax choice => choice,
        ElseClauseSyntax { Parent: IfStatementSyntax choice } => choice,
        SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } => choice,
        _ => null,
    };

    /// <summary>Determines whether the object is only looked into, or replaced by a completed copy of itself.</summary>
    private bool IsCompletion(IdentifierNameSyntax name, ILocalSymbol local)
    {
        if (name.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment && assignment.Left == name)
        {
            return true;
        }

        if (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name)
        {
            return model.GetSymbolInfo(access).Symbol is IPropertySymbol;
        }

        SyntaxNode copy = name;
        while (copy.Parent is ParenthesizedExpressionSyntax or WithExpressionSyntax or ConditionalExpressionSyntax)
        {
            copy = copy.Parent;
        }

        return copy.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Parent: ExpressionStatementSyntax } completed
            && completed.Right == copy
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(target).Symbol, local);
    }

    /// <summary>Determines whether an expression is what a check is called on, and something comes of what it finds.</summary>
    private bool IsChecked(ExpressionSyntax receiver)
    {
        SyntaxNode whole = receiver;
        while (whole.Parent is ParenthesizedExpressionSyntax)
        {
            whole = whole.Parent;
        }

        InvocationExpressionSyntax? call = whole.Parent switch
        {
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access when access.Expression == whole => invocation,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } => invocation,
            _ => null,
        };
        return call is not null
            && model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: var name, ContainingType: { Name: "ModelInputExtensions", ContainingNamespace: { Name: "SchemaGen", ContainingNamespace.IsGlobalNamespace: true } } }
            && (name == "EnsureValid" || (name == "Validate" && IsRead(call)));
    }

    /// <summary>Determines whether the result of a call is looked at.</summary>
    private static bool IsRead(InvocationExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax => false,
        ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax { } } => true,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } => name != "_" && IsNamed(call, name),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } => IsNamed(call, name),
        _ => true,
    };

    private static bool IsNamed(SyntaxNode call, string variable) =>
        call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: var name } && name == variable && node.SpanStart > call.SpanStart);

    /// <summary>Determines whether a part of a statement runs whenever the statement does.</summary>
    private static bool AlwaysRuns(SyntaxNode part, StatementSyntax statement)
    {
        for (SyntaxNode node = part; node != statement; node = node.Parent!)
        {
            bool isCertain = node.Parent switch
            {
                BinaryExpressionSyntax binary => binary.Left == node || !(binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression),
                ConditionalExpressionSyntax choice => choice.Condition == node,
                ConditionalAccessExpressionSyntax access => access.Expression == node,
                SwitchExpressionSyntax choice => choice.GoverningExpression == node,
                AssignmentExpressionSyntax assignment => !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
                AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax or SwitchExpressionArmSyntax or WhenClauseSyntax => false,
                IfStatementSyntax choice => choice.Condition == node,
                SwitchStatementSyntax choice => choice.Expression == node,
                WhileStatementSyntax loop => loop.Condition == node,
                ForEachStatementSyntax loop => loop.Expression == node,
                ForStatementSyntax or CatchClauseSyntax or ElseClauseSyntax or SwitchSectionSyntax => false,

                // What leaves a block before keeps the object from being used.
                _ => true,
            };
            if (!isCertain)
            {
                return false;
            }
        }

        return true;
    }
}
