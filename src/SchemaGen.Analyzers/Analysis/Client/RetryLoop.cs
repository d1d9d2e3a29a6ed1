using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>
/// Recognizes a loop that sends one request until it succeeds: a failure is caught and the loop continues; success ends it. A loop over many requests that skips
/// one that fails continues either way.
/// </summary>
internal static class RetryLoop
{
    /// <summary>Determines whether a loop is one.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="value">What makes the key another one each time.</param>
    /// <param name="request">The operation that gives the request its key.</param>
    /// <param name="scan">The variables of the method.</param>
    public static bool Is(ILoopOperation loop, IOperation value, IOperation request, MethodScan scan)
    {
        IOperation[] parts = Parts(loop.Body).ToArray();
        return loop.Body is not ILoopOperation
            && parts.OfType<ITryOperation>().Any(attempt =>
                attempt.Catches.Any(handler => GoesOn(handler, attempt, loop))
                && (parts.Any(part => Ends(part, loop, request)) || IsFlagged(loop, attempt)))
            && RepeatedRequest.IsIn(loop, request, value, scan);
    }

    /// <summary>Returns what runs in each iteration: not what is in nested loops and functions, nor what runs after a failure.</summary>
    private static IEnumerable<IOperation> Parts(IOperation operation)
    {
        var waiting = new Stack<IOperation>();
        waiting.Push(operation);
        while (waiting.Count > 0)
        {
            IOperation part = waiting.Pop();
            yield return part;
            foreach (IOperation child in part.ChildOperations)
            {
                if (child is not (ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation))
                {
                    waiting.Push(child);
                }
            }
        }
    }

    /// <summary>Determines whether a failure leads to the next iteration.</summary>
    private static bool GoesOn(ICatchClauseOperation handler, ITryOperation attempt, ILoopOperation loop)
    {
        if (handler.SemanticModel is not { } model || handler.Handler.Syntax is not BlockSyntax block || model.AnalyzeControlFlow(block) is not { Succeeded: true } flow)
        {
            return false;
        }

        return flow.ExitPoints.Any(static exit => exit.IsKind(SyntaxKind.ContinueStatement)) || (flow.EndPointIsReachable && LeadsToNextTurn(attempt.Syntax, loop.Body.Syntax, model));
    }

    /// <summary>Determines whether control can get from a statement to the end of the iteration.</summary>
    private static bool LeadsToNextTurn(SyntaxNode statement, SyntaxNode body, SemanticModel model)
    {
        for (SyntaxNode current = statement; current != body && current.Parent is { } parent; current = parent)
        {
            if (parent is BlockSyntax block
                && current is StatementSyntax inner
                && block.Statements.IndexOf(inner) is >= 0 and var index
                && index + 1 < block.Statements.Count
                && model.AnalyzeControlFlow(block.Statements[index + 1], block.Statements.Last()) is { Succeeded: true, EndPointIsReachable: false } flow)
            {
                return flow.ExitPoints.Any(static exit => exit.IsKind(SyntaxKind.ContinueStatement));
            }
        }

        return true;
    }

    /// <summary>Determines whether the loop ends here once the request is sent: always, or if the response is a success.</summary>
    private static bool Ends(IOperation part, ILoopOperation loop, IOperation request)
    {
        if (!IsExit(part, loop) || part.Syntax.Span.End < request.Syntax.Span.End)
        {
            return false;
        }

        for (IOperation? outer = part.Parent; outer is not null && outer != loop.Body; outer = outer.Parent)
        {
            bool isChoice = outer is ISwitchOperation or IConditionalOperation;
            if (isChoice && !Attempts.Contains(outer, request) && !(outer is IConditionalOperation { Condition: var condition, WhenTrue: var then } && IsSuccess(condition) && Attempts.Contains(then, part)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsExit(IOperation part, ILoopOperation loop) => part switch
    {
        IReturnOperation { Kind: OperationKind.Return } => true,
        IBranchOperation { BranchKind: BranchKind.Break, Target: var target } => SymbolEqualityComparer.Default.Equals(target, loop.ExitLabel),
        _ => false,
    };

    private static bool IsSuccess(IOperation condition) => OperationTree.WalkDown(condition) is IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" };

    /// <summary>Determines whether the loop tests the result of the attempt: <c>while (!isDone)</c>, <c>while (result is null)</c>. A number counts attempts, or requests.</summary>
    private static bool IsFlagged(ILoopOperation loop, ITryOperation attempt)
    {
        IOperation? condition = loop switch
        {
            IWhileLoopOperation { Condition: var asked } => asked,
            IForLoopOperation { Condition: var asked } => asked,
            _ => null,
        };
        if (condition is null)
        {
            return false;
        }

        ILocalSymbol[] asks = condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .Select(static reference => reference.Local)
            .Where(static local => local.Type.SpecialType is not (>= SpecialType.System_SByte and <= SpecialType.System_Double))
            .ToArray();
        return Parts(attempt.Body).Any(part => part is ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var assigned } }
            && asks.Contains(assigned, SymbolEqualityComparer.Default));
    }
}
