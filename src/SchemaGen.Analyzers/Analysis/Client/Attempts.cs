using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>Recognizes code that runs again when it fails.</summary>
internal static class Attempts
{
    /// <summary>Describes where the value is created anew for each attempt; returns null where it is not. The same loop or function must repeat both the value and the request.</summary>
    /// <param name="value">What makes the key another one each time.</param>
    /// <param name="request">The operation that gives the request its key.</param>
    /// <param name="scan">The variables of the method.</param>
    public static string? Around(IOperation value, IOperation request, MethodScan scan)
    {
        bool isInLambda = false;
        for (IOperation? outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case ILocalFunctionOperation:
                    // A local function may be called from anywhere.
                    return null;
                case ILoopOperation { LoopKind: LoopKind.While or LoopKind.For } loop when Contains(loop.Body, value) && Contains(loop.Body, request)
                    && (RetryLoop.Is(loop, value, request, scan) || (!isInLambda && StatusLoop.Is(loop, value, request, scan))):
                    return "in a loop that tries again";
                case IAnonymousFunctionOperation function when Contains(function, request) && RetryCall(function) is { } call:
                    return $"in what {call.ContainingType.Name}.{call.Name} tries again";
                case IAnonymousFunctionOperation:
                    isInLambda = true;
                    break;
            }
        }

        return null;
    }

    public static bool Contains(IOperation whole, IOperation part) => whole.Syntax.SyntaxTree == part.Syntax.SyntaxTree && whole.Syntax.Span.Contains(part.Syntax.Span);

    /// <summary>Returns the call of a retry library that is passed the function: <c>pipeline.ExecuteAsync(...)</c> of Polly, and methods named like it.</summary>
    private static IMethodSymbol? RetryCall(IAnonymousFunctionOperation function)
    {
        IOperation? outer = function.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation)
        {
            outer = outer.Parent;
        }

        return outer is IInvocationOperation { TargetMethod: var method } && method.Name.StartsWith("Execute", StringComparison.Ordinal) && Retries(method.ContainingType) ? method : null;
    }

    private static bool Retries(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is { } space && (space == "Polly" || space.StartsWith("Polly.", StringComparison.Ordinal))
        || type.Name.Contains("Retry")
        || type.Name.Contains("ExecutionStrategy");
}
