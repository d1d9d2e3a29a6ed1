using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Client;

/// <summary>Follows a request from where it gets its key to the call that sends it, and to the response.</summary>
internal static class RequestUses
{
    /// <summary>Returns the variables of a loop that hold the request, or come from it: the request, its options, the response.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="request">The operation that gives the request its key.</param>
    public static HashSet<ISymbol> Of(ILoopOperation loop, IOperation request)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        IOperation? target = request switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: var instance } } => instance,
            IInvocationOperation { Instance: var instance } => instance,
            _ => null,
        };
        if (LoopChanges.Root(target) is { } owner)
        {
            found.Add(owner);
        }

        LoopChanges.AddLocals(found, loop, value => ComesFrom(value, request, found));
        return found;
    }

    /// <summary>Determines whether a value comes from the request.</summary>
    public static bool ComesFrom(IOperation value, IOperation request, HashSet<ISymbol> uses) =>
        Attempts.Contains(value, request) || value.DescendantsAndSelf().Any(part => LoopChanges.Variable(part) is { } variable && uses.Contains(variable));

    /// <summary>Returns where the call ends that sends the request: the first one that is awaited; the end of the loop where none is.</summary>
    public static int EndOfCall(ILoopOperation loop, IOperation request)
    {
        HashSet<ISymbol> uses = Of(loop, request);
        return loop.Body.Descendants().OfType<IAwaitOperation>()
            .Where(call => call.Syntax.Span.End > request.Syntax.SpanStart && ComesFrom(call, request, uses))
            .Select(static call => (int?)call.Syntax.Span.End)
            .Min() ?? loop.Body.Syntax.Span.End;
    }
}
