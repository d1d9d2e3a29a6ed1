using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Conditions;

/// <summary>Reads the operands of a condition that has run, and keeps what was learned of them.</summary>
internal sealed class OperandRefiner(OperationEvaluator evaluator)
{
    /// <summary>What the operand is, without running it again. Of one that cannot be read twice only the type is known.</summary>
    public Evaluated Read(FlowEnvironment environment, IOperation operand)
    {
        IOperation stable = Stable(operand);
        if (!IsPure(stable))
        {
            return OperationEvaluator.Unknown(operand.Type);
        }

        FlowEnvironment current = evaluator.Environment;
        evaluator.Environment = environment;
        Evaluated value = evaluator.Evaluate(stable);
        evaluator.Environment = current;

        // A variable that was not known before has no version in this environment.
        return environment.Bindings.Any(pair => pair.Value.Version == value.Version) ? value : value with { Version = 0 };
    }

    public KnownValue Content(FlowEnvironment environment, KnownValue value) => value is ListReference { Variable: var variable }
        ? environment.Find(variable)?.Value as CollectionValue ?? CollectionValue.Anything
        : value;

    /// <summary>The environment in which the operand is what is known of it now; null where that cannot be.</summary>
    public FlowEnvironment? Refine(FlowEnvironment environment, IOperation operand, KnownValue known)
    {
        switch (Stable(operand))
        {
            case IConversionOperation { OperatorMethod: null, Operand: { Type: { } source } inner } conversion when conversion.Type is { } target:
                return Refine(environment, inner, Unconverted(known, source, target));
            case IPropertyReferenceOperation { Property: { Name: "Length" or "Count", Parameters.IsEmpty: true } property, Instance: { } counted } when IsOfNet(property):
                return RefineCount(environment, counted, known);
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { } type }, Instance: { } nullable } when ConversionEvaluator.IsNullable(type):
                return Refine(environment, nullable, known);
            case var variable:
                return RefineVariable(environment, variable, known);
        }
    }

    /// <summary>Gives the variables of a pattern their values, after it has matched.</summary>
    public FlowEnvironment Declare(FlowEnvironment environment, IIsPatternOperation test)
    {
        Evaluated value = Read(environment, test.Value);
        FlowEnvironment current = evaluator.Environment;
        evaluator.Environment = environment;
        foreach (PatternVariable variable in PatternVariable.Of(test.Pattern))
        {
            if (!evaluator.Method.Scan.IsUntracked(variable.Symbol))
            {
                Evaluated bound = variable.IsWhole ? value : OperationEvaluator.Unknown((variable.Symbol as ILocalSymbol)?.Type);
                evaluator.Bind(evaluator.Method.Variables.Of(variable.Symbol), bound, variable.Place);
            }
        }

        environment = evaluator.Environment;
        evaluator.Environment = current;
        return environment;
    }

    /// <summary>What is read instead of an operand that has run: after <c>(n = Get())</c> and <c>++n</c>, <c>n</c>.</summary>
    private static IOperation Stable(IOperation operand) => operand switch
    {
        IParenthesizedOperation parenthesized => Stable(parenthesized.Operand),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment => assignment.Target,
        IIncrementOrDecrementOperation { IsPostfix: false, Target: ILocalReferenceOperation or IParameterReferenceOperation } increment => increment.Target,
        ICompoundAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment => assignment.Target,
        _ => operand,
    };

    /// <summary>Whether evaluating the operation again gives the same and changes nothing.</summary>
    private static bool IsPure(IOperation operation) => operation.ConstantValue.HasValue || (operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IInstanceReferenceOperation => true,
        IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or IUnaryOperation { OperatorMethod: null } or IBinaryOperation => true,
        IFieldReferenceOperation or IDefaultValueOperation => true,
        IPropertyReferenceOperation { Property.Parameters.IsEmpty: true } => true,
        _ => false,
    } && operation.ChildOperations.All(IsPure));

    /// <summary>What is known of the operand of a conversion, from what is known of its result.</summary>
    private static KnownValue Unconverted(KnownValue known, ITypeSymbol source, ITypeSymbol target)
    {
        if (source.IsReferenceType || target.IsReferenceType || known.IsNull)
        {
            return known;
        }

        SpecialType from = Number(source);
        SpecialType to = Number(target);
        return (known, IsReal(from), IsReal(to)) switch
        {
            (IntegerValue, false, false) => Holds(to, from) ? known : KnownValue.NotNull,
            (RealValue real, false, true) => Whole(real),
            (RealValue, true, true) when from == SpecialType.System_Single => KnownValue.NotNull,
            (RealValue, true, true) => known,
            _ => known.IsNotNull ? KnownValue.NotNull : KnownValue.Unknown,
        };
    }

    private static SpecialType Number(ITypeSymbol type)
    {
        ITypeSymbol underlying = ConversionEvaluator.WithoutNullable(type);
        return underlying is INamedTypeSymbol { EnumUnderlyingType: { } number } ? number.SpecialType : underlying.SpecialType;
    }

    /// <summary>Whether every number of one type is a number of the other: a cast that cuts something off says nothing of what it was.</summary>
    private static bool Holds(SpecialType wide, SpecialType narrow) =>
        wide == narrow
        || wide == SpecialType.System_Int64
        || (wide == SpecialType.System_Int32 && narrow is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char);

    private static KnownValue Whole(RealValue real)
    {
        // Beyond this, a double skips whole numbers.
        const double exact = 1L << 53;
        return real.IsNaN
            ? KnownValue.NotNull
            : IntegerValue.Between(
                Math.Abs(real.Minimum) < exact ? (long)Math.Ceiling(real.Minimum) : null,
                Math.Abs(real.Maximum) < exact ? (long)Math.Floor(real.Maximum) : null);
    }

    /// <summary>A <c>Count</c> of the user's counts what it likes.</summary>
    private static bool IsOfNet(IPropertySymbol property) => LibraryTypes.IsOfNet(property.ContainingAssembly);

    private static bool IsReal(SpecialType type) => type is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    private FlowEnvironment? RefineVariable(FlowEnvironment environment, IOperation variable, KnownValue known)
    {
        if (variable is not (ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation))
        {
            return environment;
        }

        Evaluated current = Read(environment, variable);

        // Behind a read-only interface there may be a list that somebody changes.
        if (known is CollectionValue content && current.Value is not CollectionValue && variable.Type is { } type && !evaluator.IsFixed(type))
        {
            return RefineContent(environment, current, content, variable);
        }

        return ValueLattice.Meet(current.Value, known) is not { } met
            ? null
            : current.Version == 0 || met.Equals(current.Value) ? environment : environment.WithValueOf(current.Version, met);
    }

    private FlowEnvironment? RefineCount(FlowEnvironment environment, IOperation counted, KnownValue count)
    {
        if (count is not IntegerValue { Minimum: var minimum, Maximum: var maximum })
        {
            return environment;
        }

        if (maximum < 0)
        {
            return null;
        }

        KnownValue current = Content(environment, Read(environment, counted).Value);
        if (counted.Type?.SpecialType == SpecialType.System_String)
        {
            return TextOperations.WithUnits(current, minimum, maximum) is { } text
                ? Refine(environment, counted, text)
                : null;
        }

        if (counted.Type is null || Constraints.ListTypes.ItemType(counted.Type) is null)
        {
            return environment;
        }

        return Refine(environment, counted, CollectionCounts.Between(minimum, maximum));
    }

    private FlowEnvironment? RefineContent(FlowEnvironment environment, Evaluated current, CollectionValue content, IOperation variable)
    {
        if (current.Value is ListReference { Variable: var list })
        {
            return environment.Find(list) is not { Value: CollectionValue before } binding
                ? environment
                : ValueLattice.Meet(before, content) is { } met ? environment.With(list, binding.WithValue(met)) : null;
        }

        // A list that came from elsewhere: what is known of it holds until somebody else may have changed it.
        if (current.Value.IsNull)
        {
            return null;
        }

        if (current.Version == 0)
        {
            return environment;
        }

        int foreign = evaluator.Method.Variables.OfForeignList(variable.Syntax);
        FlowEnvironment known = environment.WithoutReferencesTo(foreign).With(foreign, new Binding(content, evaluator.Method.Versions.Next(), default));
        return known.Find(foreign) is null ? environment : known.WithValueOf(current.Version, new ListReference(foreign));
    }
}
