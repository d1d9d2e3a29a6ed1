using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Conditions;

/// <summary>Reads the operands of a condition that has run, and refines the variables behind them.</summary>
internal sealed class OperandRefiner(OperationEvaluator evaluator)
{
    /// <summary>Reads the operand without running it again. Of an operand that cannot be read twice, only the type is known.</summary>
    public Evaluated Read(AbstractState state, IOperation operand)
    {
        IOperation stable = Stable(operand);
        if (!IsPure(stable))
        {
            return OperationEvaluator.Unknown(operand.Type);
        }

        AbstractState current = evaluator.State;
        evaluator.State = state;
        Evaluated value = evaluator.Evaluate(stable);
        evaluator.State = current;

        // A variable that was unknown before has no value number in this state.
        return state.Bindings.Any(pair => pair.Value.ValueNumber == value.ValueNumber) ? value : value with { ValueNumber = 0 };
    }

    public AbstractValue Content(AbstractState state, AbstractValue value) => value is ListReference { Variable: var variable }
        ? state.Find(variable)?.Value as CollectionValue ?? CollectionValue.Anything
        : value;

    /// <summary>Returns the state in which the operand has the refined value; null where it cannot have it.</summary>
    public AbstractState? Refine(AbstractState state, IOperation operand, AbstractValue known)
    {
        switch (Stable(operand))
        {
            case IConversionOperation { OperatorMethod: null, Operand: { Type: { } source } inner } conversion when conversion.Type is { } target:
                return Refine(state, inner, Unconverted(known, source, target));
            case IPropertyReferenceOperation { Property: { Name: "Length" or "Count", Parameters.IsEmpty: true } property, Instance: { } counted } when IsOfNet(property):
                return RefineCount(state, counted, known);
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { } type }, Instance: { } nullable } when NullableTypes.IsNullable(type):
                return Refine(state, nullable, known);
            case var variable:
                return RefineVariable(state, variable, known);
        }
    }

    /// <summary>Assigns the variables of a pattern that has matched.</summary>
    public AbstractState Declare(AbstractState state, IIsPatternOperation test)
    {
        Evaluated value = Read(state, test.Value);
        AbstractState current = evaluator.State;
        evaluator.State = state;
        IReadOnlyDictionary<ISymbol, AbstractValue>? parts = null;
        foreach (PatternVariable variable in PatternVariable.Of(test.Pattern))
        {
            if (!evaluator.Context.Scan.HasEscaped(variable.Symbol))
            {
                Evaluated bound = variable.IsWhole ? value : MemberOf(state, test.Pattern, variable.Symbol) ?? OperationEvaluator.Unknown((variable.Symbol as ILocalSymbol)?.Type);
                if (!variable.IsWhole && bound.ValueNumber == 0)
                {
                    parts ??= new PatternBindings(evaluator.Context.Types).Of(Content(state, value.Value), test.Pattern);
                    bound = parts.TryGetValue(variable.Symbol, out AbstractValue? part) && !part.Equals(AbstractValue.Unknown) ? new Evaluated(part, 0, value.Definitions) : bound;
                }

                evaluator.Bind(evaluator.Context.Variables.Of(variable.Symbol), bound, variable.Place);
            }
        }

        state = evaluator.State;
        evaluator.State = current;
        return state;
    }

    /// <summary>Returns the member that a part of a pattern gives to a variable, where the member is read elsewhere too.</summary>
    private Evaluated? MemberOf(AbstractState state, IPatternOperation pattern, ISymbol variable)
    {
        foreach (IPropertySubpatternOperation part in PatternPlaces.Of(pattern))
        {
            if (evaluator.ExpressionOf(part.Member) is not null
                && PatternVariable.Of(part.Pattern).Any(declared => declared.IsWhole && SymbolEqualityComparer.Default.Equals(declared.Symbol, variable)))
            {
                return Read(state, part.Member);
            }
        }

        return null;
    }

    /// <summary>Returns what to read instead of an operand that has run: <c>n</c> after <c>(n = Get())</c> and <c>++n</c>.</summary>
    private static IOperation Stable(IOperation operand) => operand switch
    {
        IParenthesizedOperation parenthesized => Stable(parenthesized.Operand),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment => assignment.Target,
        IIncrementOrDecrementOperation { IsPostfix: false, Target: ILocalReferenceOperation or IParameterReferenceOperation } increment => increment.Target,
        ICompoundAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment => assignment.Target,
        _ => operand,
    };

    /// <summary>Determines whether evaluating the operation again gives the same value and changes nothing.</summary>
    private bool IsPure(IOperation operation) => operation.ConstantValue.HasValue || (operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IInstanceReferenceOperation => true,
        IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or IUnaryOperation { OperatorMethod: null } or IBinaryOperation => true,
        IFieldReferenceOperation or IDefaultValueOperation => true,
        IInvocationOperation => evaluator.ExpressionOf(operation) is not null,
        IArgumentOperation => true,
        IPropertyReferenceOperation { Property.Parameters.IsEmpty: true } => true,
        _ => false,
    } && operation.ChildOperations.All(IsPure));

    /// <summary>Returns what is known of the operand of a conversion, from what is known of the result.</summary>
    private static AbstractValue Unconverted(AbstractValue known, ITypeSymbol source, ITypeSymbol target)
    {
        if (source.IsReferenceType || target.IsReferenceType || known.IsNull)
        {
            return known;
        }

        SpecialType from = Number(source);
        SpecialType to = Number(target);
        return (known, IsReal(from), IsReal(to)) switch
        {
            (IntegerValue, false, false) => Holds(to, from) ? known : AbstractValue.NotNull,
            (ExcludingValue, false, false) when Holds(to, from) => known,
            (RealValue real, false, true) => Whole(real),
            (RealValue, true, true) when from == SpecialType.System_Single => AbstractValue.NotNull,
            (RealValue, true, true) => known,
            _ => known.IsNotNull ? AbstractValue.NotNull : AbstractValue.Unknown,
        };
    }

    private static SpecialType Number(ITypeSymbol type)
    {
        ITypeSymbol underlying = NullableTypes.WithoutNullable(type);
        return underlying is INamedTypeSymbol { EnumUnderlyingType: { } number } ? number.SpecialType : underlying.SpecialType;
    }

    /// <summary>Determines whether every number of one type is a number of the other; a narrowing cast says nothing of its operand.</summary>
    private static bool Holds(SpecialType wide, SpecialType narrow) =>
        wide == narrow
        || wide == SpecialType.System_Int64
        || (wide == SpecialType.System_Int32 && narrow is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char);

    private static AbstractValue Whole(RealValue real)
    {
        // Beyond this, a double skips integers.
        const double exact = 1L << 53;
        return real.IsNaN
            ? AbstractValue.NotNull
            : IntegerValue.Between(
                Math.Abs(real.Minimum) < exact ? (long)Math.Ceiling(real.Minimum) : null,
                Math.Abs(real.Maximum) < exact ? (long)Math.Floor(real.Maximum) : null);
    }

    /// <summary>A <c>Count</c> that a user declares may return anything.</summary>
    private static bool IsOfNet(IPropertySymbol property) => LibraryTypes.IsOfNet(property.ContainingAssembly);

    private static bool IsReal(SpecialType type) => type is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    private AbstractState? RefineVariable(AbstractState state, IOperation variable, AbstractValue known)
    {
        if (variable is not (ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation) && evaluator.ExpressionOf(variable) is null)
        {
            return state;
        }

        Evaluated current = Read(state, variable);

        // Behind a read-only interface there may be a list that other code changes.
        if (known is CollectionValue content && current.Value is not CollectionValue && variable.Type is { } type && !evaluator.IsFixed(type))
        {
            return RefineContent(state, current, content, variable);
        }

        return ValueLattice.Meet(current.Value, known) is not { } met
            ? null
            : current.ValueNumber == 0 || met.Equals(current.Value) ? state : state.WithValueOf(current.ValueNumber, met);
    }

    private AbstractState? RefineCount(AbstractState state, IOperation counted, AbstractValue count)
    {
        if (count is not IntegerValue { Minimum: var minimum, Maximum: var maximum })
        {
            return state;
        }

        if (maximum < 0)
        {
            return null;
        }

        AbstractValue current = Content(state, Read(state, counted).Value);
        if (counted.Type?.SpecialType == SpecialType.System_String)
        {
            return TextOperations.WithUnits(current, minimum, maximum) is { } text
                ? Refine(state, counted, text)
                : null;
        }

        if (counted.Type is null || Constraints.ListTypes.ItemType(counted.Type) is null)
        {
            return state;
        }

        return Refine(state, counted, CollectionCounts.Between(minimum, maximum));
    }

    private AbstractState? RefineContent(AbstractState state, Evaluated current, CollectionValue content, IOperation variable)
    {
        if (current.Value is ListReference { Variable: var list })
        {
            return state.Find(list) is not { Value: CollectionValue before } binding
                ? state
                : ValueLattice.Meet(before, content) is { } met ? state.With(list, binding.WithValue(met)) : null;
        }

        // An escaped list: what is known of it holds until other code may have changed it.
        if (current.Value.IsNull)
        {
            return null;
        }

        if (current.ValueNumber == 0)
        {
            return state;
        }

        int escaped = evaluator.Context.Variables.OfEscapedList(variable.Syntax);
        AbstractState known = state.WithoutReferencesTo(escaped).With(escaped, new Binding(content, evaluator.Context.ValueNumbers.Next(), default));
        return known.Find(escaped) is null ? state : known.WithValueOf(current.ValueNumber, new ListReference(escaped));
    }
}
