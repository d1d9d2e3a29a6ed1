using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Client;

/// <summary>Code that is run again when it fails.</summary>
internal static class Attempts
{
    /// <summary>Where the value is made anew for each attempt, in words; null where it is not. Value and request must be in the same thing that is repeated.</summary>
    public static string? Around(IOperation value, IOperation request)
    {
        for (IOperation? outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case ILocalFunctionOperation:
                    // It may be called from anywhere.
                    return null;
                case ILoopOperation { LoopKind: LoopKind.While or LoopKind.For } loop when Contains(loop.Body, value) && Contains(loop.Body, request) && RetryLoop.Is(loop, request):
                    return "in a loop that tries again";
                case IAnonymousFunctionOperation function when Contains(function, request) && RetryCall(function) is { } call:
                    return $"in what {call.ContainingType.Name}.{call.Name} tries again";
            }
        }

        return null;
    }

    public static bool Contains(IOperation whole, IOperation part) => whole.Syntax.SyntaxTree == part.Syntax.SyntaxTree && whole.Syntax.Span.Contains(part.Syntax.Span);

    /// <summary>The call of a library for retries that gets the function: <c>pipeline.ExecuteAsync(...)</c> of Polly, and what is called like it.</summary>
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
