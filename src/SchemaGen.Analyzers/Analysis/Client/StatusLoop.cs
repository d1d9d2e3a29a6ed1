using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>
/// Recognizes a loop that sends one request until the status of the response is a success. It is followed on the control flow graph, from where the request gets its key, once for each
/// status: one that is worth another attempt leads back to the key, and a success never does. A loop that goes on after a success polls, or sends one request after the other.
/// </summary>
internal static class StatusLoop
{
    /// <summary>More steps than any loop by hand has.</summary>
    private const int MostSteps = 1000;

    private static readonly int[] s_failures = [408, 429, 500, 502, 503, 504];

    private static readonly int[] s_successes = [200, 201, 202, 204];

    /// <summary>Determines whether a loop is one.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="value">What makes the key another one each time.</param>
    /// <param name="request">The operation that gives the request its key.</param>
    /// <param name="scan">The variables of the method.</param>
    public static bool Is(ILoopOperation loop, IOperation value, IOperation request, MethodScan scan)
    {
        if (!loop.Descendants().Any(IsStatus) || loop.Descendants().Any(IsReading) || !RepeatedRequest.IsIn(loop, request, value, scan) || FunctionGraph.Around(loop) is not { } graph)
        {
            return false;
        }

        BasicBlock? start = BlockOf(graph, request.Syntax);
        BasicBlock? again = BlockOf(graph, value.Syntax);
        if (start is null || again is null)
        {
            return false;
        }

        HashSet<ISymbol> uses = RequestUses.Of(loop, request);
        var captures = new CaptureTargets(graph);
        bool GoesOn(int status) => Reaches(start, again, request, loop, scan, new ResponseStatus(status, request, uses, scan, captures));
        return s_failures.Any(GoesOn) && !s_successes.Any(GoesOn);
    }

    private static bool IsStatus(IOperation part) => part is IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" or "StatusCode" };

    /// <summary>Determines whether a request only reads: nothing is charged, and what is asked for again is a state.</summary>
    private static bool IsReading(IOperation part) => part is IPropertyReferenceOperation { Property: { Name: "Get" or "Head" or "Options", ContainingType.Name: "HttpMethod" } };

    private static BasicBlock? BlockOf(ControlFlowGraph graph, SyntaxNode syntax) =>
        graph.Blocks.FirstOrDefault(block => OperationsOf(block).Any(whole => whole.DescendantsAndSelf().Any(part => part.Syntax == syntax)));

    private static IEnumerable<IOperation> OperationsOf(BasicBlock block) => block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations;

    /// <summary>Determines whether a path through the loop may lead from one block to another, if the response has a status.</summary>
    private static bool Reaches(BasicBlock start, BasicBlock end, IOperation request, ILoopOperation loop, MethodScan scan, ResponseStatus response)
    {
        var waiting = new Stack<(BasicBlock Block, ImmutableDictionary<object, object> Known)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        waiting.Push((start, ImmutableDictionary<object, object>.Empty));
        bool isFirst = true;
        while (waiting.Count > 0)
        {
            (BasicBlock block, ImmutableDictionary<object, object> known) = waiting.Pop();
            if (!isFirst && block == end)
            {
                return true;
            }

            if (!isFirst && OperationsOf(block).Any(part => !loop.Syntax.Span.Contains(part.Syntax.Span)))
            {
                continue;
            }

            int from = isFirst ? request.Syntax.Span.End : 0;
            isFirst = false;
            if (!response.IsSuccess && block.Operations.Any(part => Throws(part, response)))
            {
                continue;
            }

            known = block.Operations.Where(part => part.Syntax.Span.End >= from).Aggregate(known, (before, part) => Assign(part, before, scan, response));
            bool? condition = block is { ConditionKind: not ControlFlowConditionKind.None, BranchValue: { } value } ? response.Evaluate(value, known) as bool? : null;
            foreach ((ControlFlowBranch? branch, bool isConditional) in new[] { (block.ConditionalSuccessor, true), (block.FallThroughSuccessor, false) })
            {
                bool isExcluded = condition is { } holds && isConditional != (holds == (block.ConditionKind == ControlFlowConditionKind.WhenTrue));
                if (branch?.Destination is { } next && !isExcluded && seen.Add(KeyOf(next, known)))
                {
                    waiting.Push((next, known));
                }
            }

            if (seen.Count > MostSteps)
            {
                // A success that goes on makes nothing of it certain.
                return response.IsSuccess;
            }
        }

        return false;
    }

    private static string KeyOf(BasicBlock block, ImmutableDictionary<object, object> known) =>
        block.Ordinal + ":" + string.Join(",", known.Select(static pair => $"{(pair.Key is ISymbol { Locations: [var place, ..] } ? place.SourceSpan.Start : -1 - pair.Key.GetHashCode())}={pair.Value}").OrderBy(static text => text, StringComparer.Ordinal));

    private static bool Throws(IOperation operation, ResponseStatus response) => operation.DescendantsAndSelf()
        .Any(part => part is IInvocationOperation { TargetMethod.Name: "EnsureSuccessStatusCode", Instance: var instance } && response.IsResponse(instance));

    /// <summary>Follows a flag, as <c>isDone = response.IsSuccessStatusCode</c>, and what the graph keeps for later.</summary>
    private static ImmutableDictionary<object, object> Assign(IOperation operation, ImmutableDictionary<object, object> known, MethodScan scan, ResponseStatus response)
    {
        (object? key, IOperation? value) = (operation is IExpressionStatementOperation { Operation: var expression } ? expression : operation) switch
        {
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var assigned } when !scan.HasEscaped(local) => (local, assigned),
            IFlowCaptureOperation { Id: var id, Value: var captured } => (id, captured),
            _ => ((object?)null, (IOperation?)null),
        };
        return key is null ? known
            : response.Evaluate(value!, known) is { } result ? known.SetItem(key, result)
            : known.Remove(key);
    }
}
