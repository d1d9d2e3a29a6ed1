using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Conditions;

/// <summary>Refines the members that a property pattern names, as far as they are read elsewhere too. A pattern that does not match says that one of its members does not: of
/// <c>{ Images: null, Mask: not null }</c> either there are images, or there is no mask.</summary>
internal sealed class MemberPatterns(OperationEvaluator evaluator, OperandRefiner operands)
{
    /// <summary>Returns the states in which a pattern has that outcome. What it says of its input itself is known already.</summary>
    public IReadOnlyList<AbstractState> Assume(AbstractState state, IPatternOperation pattern, bool outcome)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!PatternPlaces.AllIn(pattern).Any(IsReadElsewhere))
        {
            return [state];
        }

        IReadOnlyList<AbstractState> possible = pattern switch
        {
            INegatedPatternOperation not => Assume(state, not.Pattern, !outcome),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => outcome ? AssumeBoth(state, both, true) : AssumeEither(state, both, false),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => outcome ? AssumeEither(state, either, true) : AssumeBoth(state, either, false),
            IRecursivePatternOperation recursive => outcome ? AssumeAll(state, recursive, recursive.PropertySubpatterns.Length) : AssumeNotAll(state, recursive),
            _ => [state],
        };
        return possible.Count > PatternMatcher.MaximumCases ? [state] : possible;
    }

    private IReadOnlyList<AbstractState> AssumeBoth(AbstractState state, IBinaryPatternOperation pattern, bool outcome) =>
        Assume(state, pattern.LeftPattern, outcome).SelectMany(left => Assume(left, pattern.RightPattern, outcome)).ToArray();

    private IReadOnlyList<AbstractState> AssumeEither(AbstractState state, IBinaryPatternOperation pattern, bool outcome) =>
        Assume(state, pattern.LeftPattern, outcome)
            .Concat(Assume(state, pattern.LeftPattern, !outcome).SelectMany(left => Assume(left, pattern.RightPattern, outcome)))
            .ToArray();

    /// <summary>Returns the states in which the first members match.</summary>
    private IReadOnlyList<AbstractState> AssumeAll(AbstractState state, IRecursivePatternOperation pattern, int count)
    {
        IReadOnlyList<AbstractState> possible = [state];
        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns.Take(count))
        {
            possible = possible.SelectMany(known => AssumeMember(known, part, true)).ToArray();
        }

        return possible;
    }

    private IReadOnlyList<AbstractState> AssumeNotAll(AbstractState state, IRecursivePatternOperation pattern)
    {
        // Another type, or another deconstruction, says nothing of the members.
        if (!pattern.DeconstructionSubpatterns.IsEmpty || !SymbolEqualityComparer.Default.Equals(NullableTypes.WithoutNullable(pattern.InputType), pattern.MatchedType) || PatternPlaces.InputOf(pattern) is not { } input)
        {
            return [state];
        }

        var possible = new List<AbstractState>();
        if (MayBeNull(state, input) && operands.Refine(state, input, AbstractValue.Null) is { } missing)
        {
            possible.Add(missing);
        }

        for (int i = 0; i < pattern.PropertySubpatterns.Length; i++)
        {
            IPropertySubpatternOperation part = pattern.PropertySubpatterns[i];
            possible.AddRange(AssumeAll(state, pattern, i).SelectMany(known => AssumeMember(known, part, false)));
        }

        return possible;
    }

    private IEnumerable<AbstractState> AssumeMember(AbstractState state, IPropertySubpatternOperation part, bool outcome)
    {
        if (!IsReadElsewhere(part))
        {
            return Assume(state, part.Pattern, outcome);
        }

        PatternMatch match = new PatternMatcher(evaluator.Context.Types).Match(operands.Content(state, operands.Read(state, part.Member).Value), part.Pattern);
        return (outcome ? match.WhenTrue : match.WhenFalse)
            .Select(known => operands.Refine(state, part.Member, known))
            .OfType<AbstractState>()
            .SelectMany(known => Assume(known, part.Pattern, outcome));
    }

    private bool IsReadElsewhere(IPropertySubpatternOperation part) => evaluator.ExpressionOf(part.Member) is not null;

    /// <summary>Determines whether the input of a pattern may be null. A parameter or a member that is not nullable counts as not null.</summary>
    private bool MayBeNull(AbstractState state, IOperation input)
    {
        IOperation written = input is IFlowCaptureReferenceOperation { Id: var capture } ? evaluator.Graph?.Captures.Of(capture) ?? input : input;
        ITypeSymbol? declared = written switch
        {
            IParameterReferenceOperation { Parameter.Type: var type } => type,
            IFieldReferenceOperation { Field.Type: var type } => type,
            IPropertyReferenceOperation { Property.Type: var type } => type,
            _ => null,
        };
        return declared is not ({ IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } or { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
            && !operands.Read(state, input).Value.IsNotNull;
    }
}
