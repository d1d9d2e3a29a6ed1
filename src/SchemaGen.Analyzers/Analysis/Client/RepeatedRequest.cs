using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>Tells a loop that repeats one request from one that tries others in turn: the items of a queue, pages, models to fall back on.</summary>
internal static class RepeatedRequest
{
    /// <summary>What takes the next item of something, or asks for another one, begins with one of these.</summary>
    private static readonly string[] s_taking =
        ["Next", "GetNext", "MoveNext", "Dequeue", "TryDequeue", "Pop", "TryPop", "Take", "TryTake", "Read", "TryRead", "Receive", "Remove", "Ask", "Pick", "Choose", "Poll", "Consume", "Fallback"];

    /// <summary>What waits, writes a log or frees something puts nothing into a request.</summary>
    private static readonly string[] s_harmless = ["Delay", "Sleep", "Dispose", "DisposeAsync", "ThrowIfCancellationRequested"];

    /// <summary>Determines whether each iteration is certain to send what the one before it sent.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="request">The operation that gives the request its key.</param>
    /// <param name="value">What makes the key another one.</param>
    /// <param name="scan">The variables of the method.</param>
    public static bool IsIn(ILoopOperation loop, IOperation request, IOperation value, MethodScan scan)
    {
        HashSet<ISymbol> changing = LoopChanges.Of(loop, request, scan);
        int end = RequestUses.EndOfCall(loop, request);
        IOperation[] before = Before(loop, end).Where(part => !Attempts.Contains(value, part)).ToArray();
        return !Conditions(loop).Concat(before).Any(part => Takes(part, loop))
            && !before.Any(part => LoopChanges.Variable(part) is { } variable && changing.Contains(variable) && !IsHarmless(part, loop) && !LoopChanges.IsPassedOn(part, loop));
    }

    /// <summary>Determines whether a reference, or a call, does not say what is sent: it waits, logs, frees or decides whether there is another attempt.</summary>
    public static bool IsHarmless(IOperation part, ILoopOperation loop)
    {
        for (IOperation inner = part; inner.Parent is { } outer && inner != loop.Body; inner = outer)
        {
            if (IsHarmlessCall(inner)
                || (outer is IConditionalAccessOperation access && access.Operation == inner && IsHarmlessCall(access.WhenNotNull))
                || inner.Type is { Name: "TimeSpan" or "CancellationToken" or "CancellationTokenSource" }
                || (outer is IConditionalOperation { Type: null } choice && choice.Condition == inner && OnlyEnds(choice))
                || (inner == part && outer is IAssignmentOperation assignment && assignment.Target == inner)
                || (inner == part && outer is IIncrementOrDecrementOperation { Parent: IExpressionStatementOperation }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns what runs before the request is sent, with nested loops and functions, and without what runs after a failure.</summary>
    private static IEnumerable<IOperation> Before(ILoopOperation loop, int end)
    {
        var waiting = new Stack<IOperation>();
        waiting.Push(loop.Body);
        while (waiting.Count > 0)
        {
            IOperation part = waiting.Pop();
            yield return part;
            foreach (IOperation child in part.ChildOperations)
            {
                if (child is not ICatchClauseOperation && child.Syntax.SpanStart < end)
                {
                    waiting.Push(child);
                }
            }
        }
    }

    private static IEnumerable<IOperation> Conditions(ILoopOperation loop) =>
        loop.ChildOperations.Where(child => child != loop.Body).SelectMany(static child => child.DescendantsAndSelf());

    /// <summary>Determines whether a part takes the next item: by its name, by what it puts into an <c>out</c> variable, or because nothing says what it returns.</summary>
    private static bool Takes(IOperation part, ILoopOperation loop) => part switch
    {
        IInvocationOperation { TargetMethod: var method } call =>
            !IsHeader(method.ContainingType)
            && (s_taking.Any(word => Begins(method.Name, word))
                || (method.Parameters.Any(static parameter => parameter.RefKind is RefKind.Out or RefKind.Ref) && !Looks(method.Name))
                || (method.Parameters.IsEmpty && (method.MethodKind == MethodKind.DelegateInvoke || LoopChanges.IsOwn(call)) && IsContent(method.ReturnType)))
            && !IsHarmless(call, loop),
        IPropertyReferenceOperation { Property: { Name: "Current", ContainingType: var type } } => type.Name.Contains("Enumerator"),
        _ => false,
    };

    /// <summary>Determines whether what a method returns may be the content of a request, and not the request itself, which it creates each time from the same.</summary>
    private static bool IsContent(ITypeSymbol type) =>
        type is not { SpecialType: SpecialType.System_Void or SpecialType.System_Boolean } and not { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" } and not { ContainingNamespace.Name: "Http" }
        || (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } && IsContent(result));

    /// <summary>Determines whether a method with an <c>out</c> parameter gives the same for the same arguments.</summary>
    private static bool Looks(string name) => Begins(name, "TryParse") || Begins(name, "TryGet");

    /// <summary>Determines whether a name begins with a word: <c>ReadLine</c> with <c>Read</c>, and <c>Ready</c> not.</summary>
    private static bool Begins(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));

    private static bool IsHeader(INamedTypeSymbol type) => type.Name.Contains("Header");

    private static bool IsHarmlessCall(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: var method }
        && (s_harmless.Contains(method.Name, StringComparer.Ordinal)
            || Begins(method.Name, "Log")
            || (Begins(method.Name, "Write") && method.ContainingType.Name is "Console" or "Debug" or "Trace"));

    /// <summary>Determines whether the branches only wait, log, or leave the iteration.</summary>
    private static bool OnlyEnds(IConditionalOperation choice) =>
        new[] { choice.WhenTrue, choice.WhenFalse }.OfType<IOperation>().All(static branch => branch switch
        {
            IBlockOperation block => block.Operations.All(OnlyEnds),
            _ => OnlyEnds(branch),
        });

    private static bool OnlyEnds(IOperation statement) => statement switch
    {
        IThrowOperation or IBranchOperation or IReturnOperation or IEmptyOperation => true,
        IExpressionStatementOperation { Operation: var expression } => expression is IThrowOperation || IsHarmlessCall(expression is IAwaitOperation { Operation: var task } ? task : expression),
        IConditionalOperation { Type: null } inner => OnlyEnds(inner),
        _ => false,
    };
}
