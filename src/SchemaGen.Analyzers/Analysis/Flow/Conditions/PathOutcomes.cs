using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Conditions;

/// <summary>Records on a path which outcome of an undecided condition it took, so that a finding of some path can be doubted where two of its conditions depend on each other.</summary>
internal sealed class PathOutcomes(FlowContext context, CaptureTargets captures)
{
    /// <summary>Records a condition both outcomes of which are possible.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="whenTrue">The states in which it is true.</param>
    /// <param name="whenFalse">The states in which it is false.</param>
    public (IReadOnlyList<AbstractState> WhenTrue, IReadOnlyList<AbstractState> WhenFalse) Record(
        IOperation condition, IReadOnlyList<AbstractState> whenTrue, IReadOnlyList<AbstractState> whenFalse)
    {
        if (IsTypeTest(condition, whenFalse[0]) || (ConditionNesting.IsDefaulted(condition.Syntax) && ReadsFiltered(condition)))
        {
            // What the method made itself has the type that its author knows, and what it has chosen is what it looked for: the other outcome need not be possible.
            whenTrue = With(whenTrue, PathConditions.Rest, true);
            whenFalse = With(whenFalse, PathConditions.Rest, false);
        }

        int number = context.Conditions.Of(condition, context.Roots.Of(condition, captures), Decisive(whenTrue, whenFalse));
        bool isDenial = IsDenial(condition);
        return (With(whenTrue, number, !isDenial), With(whenFalse, number, isDenial));
    }

    /// <summary>Records a condition that holds wherever the path goes on: a guard has checked it.</summary>
    public IReadOnlyList<AbstractState> RecordGuard(IOperation condition, IReadOnlyList<AbstractState> passed) =>
        With(passed, context.Conditions.OfGuard(condition, context.Roots.Of(condition, captures)), true);

    private static IReadOnlyList<AbstractState> With(IReadOnlyList<AbstractState> states, int condition, bool outcome)
    {
        var recorded = new AbstractState[states.Count];
        for (int i = 0; i < recorded.Length; i++)
        {
            recorded[i] = states[i].WithPath(states[i].Path.With(condition, outcome));
        }

        return recorded;
    }

    /// <summary>Determines whether a condition says that something is not so: <c>order is not Draft</c>.</summary>
    private static bool IsDenial(IOperation condition) =>
        OperationTree.WalkDown(condition) is IIsPatternOperation { Pattern: INegatedPatternOperation } or IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } or IIsTypeOperation { IsNegated: true };

    private bool ReadsFiltered(IOperation condition) => condition.DescendantsAndSelf().Any(part => part is IFlowCaptureReferenceOperation { Id: var capture }
        ? captures.AllOf(capture).SelectMany(static captured => captured.DescendantsAndSelf()).Any(inner => FilteredItems.IsRead(inner, context.Scan))
        : FilteredItems.IsRead(part, context.Scan));

    /// <summary>Determines whether a condition asks for the type of an object that the method made itself.</summary>
    private bool IsTypeTest(IOperation condition, AbstractState state)
    {
        IOperation? tested = OperationTree.WalkDown(condition) switch
        {
            IIsPatternOperation { Pattern: IDeclarationPatternOperation or ITypePatternOperation or IRecursivePatternOperation { MatchedType: not null } } test => test.Value,
            IIsTypeOperation test => test.ValueOperand,
            _ => null,
        };
        int? variable = tested is null ? null : OperationTree.WalkDown(tested) switch
        {
            ILocalReferenceOperation { Local: var local } => context.Variables.Of(local),
            IFlowCaptureReferenceOperation { Id: var capture } => context.Variables.Of(capture),
            _ => null,
        };
        return variable is { } known && state.Find(known)?.Value is ListReference or CollectionValue or RecordValue;
    }

    /// <summary>Returns the value number of a value that is another one for each outcome, so that the states themselves keep account of the condition.</summary>
    private static int Decisive(IReadOnlyList<AbstractState> whenTrue, IReadOnlyList<AbstractState> whenFalse)
    {
        foreach (KeyValuePair<int, Binding> pair in whenTrue[0].Bindings)
        {
            if (IsDecisive(pair.Key, pair.Value.ValueNumber, whenTrue, whenFalse))
            {
                return pair.Value.ValueNumber;
            }
        }

        return 0;
    }

    private static AbstractValue Content(AbstractState state, AbstractValue value) =>
        value is ListReference { Variable: var list } ? state.Find(list)?.Value ?? AbstractValue.NotNull : value;

    private static bool IsDecisive(int variable, int valueNumber, IReadOnlyList<AbstractState> whenTrue, IReadOnlyList<AbstractState> whenFalse)
    {
        // Asked of each variable in turn: the first states mostly decide.
        for (int i = 0; i < whenTrue.Count; i++)
        {
            AbstractState one = whenTrue[i];
            for (int j = 0; j < whenFalse.Count; j++)
            {
                AbstractState other = whenFalse[j];
                if (one.Find(variable) is not { } left || other.Find(variable) is not { } right || ReferenceEquals(left, right)
                    || left.ValueNumber != valueNumber || right.ValueNumber != valueNumber || ValueLattice.Meet(Content(one, left.Value), Content(other, right.Value)) is not null)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
