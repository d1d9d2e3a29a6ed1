using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>
/// The expressions that a graph evaluates more than once: <c>order.Edit</c>, <c>args.Contains("--edit")</c>. Each is a variable of its own, which gets its value where the expression is
/// evaluated and loses it where what it reads may change. In between, the expression is available, and a condition on it holds wherever it is written again.
/// </summary>
internal sealed class AvailableExpressions
{
    private readonly Dictionary<IOperation, int> _numbers = [];
    private readonly Dictionary<int, List<int>> _readers = [];

    public AvailableExpressions(ControlFlowGraph graph, BlockOperations operations, FlowContext context, CaptureTargets captures)
    {
        if (!graph.Blocks.Any(static block => block.ConditionKind != ControlFlowConditionKind.None))
        {
            return;
        }

        var keys = new ExpressionKeyBuilder(context.Variables, context.Scan, captures, context.Types);
        var found = new Dictionary<string, (ExpressionKey Key, List<IOperation> Places)>(StringComparer.Ordinal);
        for (int i = 0; i < operations.Count; i++)
        {
            Collect(operations[i], keys, found);
        }

        foreach ((ExpressionKey key, List<IOperation> places) in found.Values)
        {
            if (places.Count > 1 || places.Exists(IsBound))
            {
                Add(context.Variables.OfExpression(key.Text, key.Heap), key, places);
            }
        }
    }

    /// <summary>Returns the variable of an expression; null where it is evaluated only once, or may give another value each time.</summary>
    public int? Find(IOperation expression) => _numbers.TryGetValue(expression, out int number) ? number : null;

    /// <summary>Returns the variables of the expressions that read a variable.</summary>
    public IReadOnlyList<int> ReadersOf(int variable) => _readers.TryGetValue(variable, out List<int>? readers) ? readers : Array.Empty<int>();

    private static void Collect(IOperation part, ExpressionKeyBuilder keys, Dictionary<string, (ExpressionKey Key, List<IOperation> Places)> found)
    {
        if (!IsOfInterest(part) || keys.Of(part) is not { } key)
        {
            return;
        }

        if (!found.TryGetValue(key.Text, out (ExpressionKey Key, List<IOperation> Places) known))
        {
            known = (key, new(1));
            found.Add(key.Text, known);
        }

        known.Places.Add(part);
    }

    /// <summary>Determines whether a pattern gives the value to a variable, which is another name for the expression: <c>order.Images is { Count: > 3 } images</c>.</summary>
    private static bool IsBound(IOperation place) => place.Parent is IIsPatternOperation { Pattern: var pattern } test && test.Value == place && pattern is not (IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation }) && PatternVariable.Of(pattern).Any(static variable => variable.IsWhole);

    private static bool IsOfInterest(IOperation part) => IsReader(part) && !part.ConstantValue.HasValue;

    private static bool IsReader(IOperation part) => part switch
    {
        // The counts of lists and texts are refined by what is counted.
        IPropertyReferenceOperation { Property: { Name: "Length" or "Count" or "Value" or "HasValue" or "Current", Parameters.IsEmpty: true } property } when LibraryTypes.IsOfNet(property.ContainingAssembly) => false,
        IPropertyReferenceOperation or IFieldReferenceOperation => !AssignmentTargets.IsTarget(part, out _) || StoredMembers.IsAssigned(part),
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => !AssignmentTargets.IsTarget(part, out _),
        IInvocationOperation => true,
        IBinaryOperation or IIsPatternOperation or IIsTypeOperation => part.Type?.SpecialType == SpecialType.System_Boolean,
        _ => false,
    };

    private void Add(int number, ExpressionKey key, List<IOperation> places)
    {
        foreach (IOperation place in places)
        {
            _numbers[place] = number;
        }

        foreach (int variable in key.Reads)
        {
            if (!_readers.TryGetValue(variable, out List<int>? readers))
            {
                readers = [];
                _readers.Add(variable, readers);
            }

            readers.Add(number);
        }
    }
}
