using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates lambdas that are passed to functions of .NET: those that only compute a value from their parameters and from what they capture, as it is when the
/// function runs.</summary>
internal sealed class LambdaEvaluator(OperationEvaluator evaluator)
{
    /// <summary>The number of parts of a lambda that is followed.</summary>
    private const int MostParts = 64;

    private Dictionary<IMethodSymbol, IOperation?>? _bodies;

    /// <summary>Returns the lambda that an argument is; null where it is none.</summary>
    public static IMethodSymbol? SymbolOf(IOperation argument) => argument switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var operand } => SymbolOf(operand),
        IDelegateCreationOperation { Target: var target } => SymbolOf(target),
        IFlowAnonymousFunctionOperation { Symbol: var symbol } => symbol,
        IAnonymousFunctionOperation { Symbol: var symbol } => symbol,
        _ => null,
    };

    /// <summary>Returns what a lambda computes; null where it does more than that.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="definitions">The definitions of what it captures.</param>
    public LambdaBody? BodyOf(IMethodSymbol lambda, out DefinitionSet definitions)
    {
        definitions = default;
        if (Expression(lambda) is not { } body)
        {
            return null;
        }

        foreach (IOperation part in body.DescendantsAndSelf())
        {
            if (Variable(part) is { } symbol && evaluator.State.Find(evaluator.Context.Variables.Of(symbol)) is { } binding)
            {
                definitions |= binding.Definitions;
            }
        }

        AbstractState state = evaluator.State;
        return new LambdaBody(lambda.Parameters.Length, body.Syntax, arguments => Evaluate(state, lambda.Parameters, body, arguments));
    }

    /// <summary>Returns what a static method of .NET computes that is passed by its name: <c>Select(Path.GetFullPath)</c>; null for anything else.</summary>
    public LambdaBody? BodyOf(IOperation argument) => argument is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { IsStatic: true, Parameters.Length: 1 } method } }
        && evaluator.Context.Types.Classify(method.ContainingType) != LibraryType.None
            ? new LambdaBody(1, argument.Syntax, arguments => LibraryCalls.Evaluate(
                method, null, new CallArguments(arguments.Select(value => new CallArgument(value, argument.Syntax, method.Parameters[0].Type)).ToImmutableArray()), evaluator.Context.Types)
                ?? AbstractValue.Unknown)
            : null;

    /// <summary>Determines whether a lambda computes the same whenever it runs: what it captures is never assigned again.</summary>
    public bool IsFixed(IMethodSymbol lambda) => Expression(lambda) is { } body && body.DescendantsAndSelf().All(part =>
        Variable(part) is not { } symbol
        || SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, lambda)
        || (!evaluator.Context.Scan.IsReassigned(symbol) && !evaluator.Context.Scan.HasEscaped(symbol)));

    private AbstractValue Evaluate(AbstractState state, ImmutableArray<IParameterSymbol> parameters, IOperation body, AbstractValue[] arguments)
    {
        // Without a graph, an expression is evaluated as a whole, in a state that nothing else sees.
        var inPlace = new OperationEvaluator(evaluator.Context, null) { State = state };
        for (int i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            inPlace.State = inPlace.State.With(
                evaluator.Context.Variables.Of(parameters[i]),
                new Binding(arguments[i].Equals(AbstractValue.Unknown) ? OperationEvaluator.Unknown(parameters[i].Type).Value : arguments[i], evaluator.Context.ValueNumbers.Next(), default));
        }

        AbstractValue value = inPlace.Resolve(inPlace.Evaluate(body).Value);
        return value is RecordValue or ConditionValue or EnumeratorValue ? AbstractValue.NotNull : value;
    }

    /// <summary>Returns the expression that a lambda consists of, where that has no effects.</summary>
    private IOperation? Expression(IMethodSymbol lambda)
    {
        _bodies ??= new(SymbolEqualityComparer.Default);
        if (!_bodies.TryGetValue(lambda, out IOperation? body))
        {
            body = evaluator.Context.Scan.LambdaOf(lambda) is { Body.Operations: [IReturnOperation { ReturnedValue: { } returned }] } && !lambda.IsAsync && IsPlain(returned) ? returned : null;
            _bodies.Add(lambda, body);
        }

        return body;
    }

    private bool IsPlain(IOperation body)
    {
        int parts = 0;
        foreach (IOperation part in body.DescendantsAndSelf())
        {
            if (++parts > MostParts || !IsPlainPart(part))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPlainPart(IOperation part) => part switch
    {
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation or IParameterReferenceOperation => part.Type is not INamedTypeSymbol type || !evaluator.Context.Constraints.IsInput(type),
        IConversionOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null } => true,
        IBinaryOperation { OperatorMethod: var method } => method is null || method.ContainingType.SpecialType == SpecialType.System_String,
        IInvocationOperation { TargetMethod: var called } => evaluator.Context.Types.Classify(called.ContainingType) is not (LibraryType.None or LibraryType.List or LibraryType.Builder or LibraryType.Map),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } => true,
        ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation } => true,
        IParenthesizedOperation or IFieldReferenceOperation or IInstanceReferenceOperation or IArgumentOperation or ILiteralOperation or IDefaultValueOperation => true,
        IInterpolatedStringOperation or IInterpolatedStringContentOperation => true,
        IConditionalOperation { WhenFalse: not null } or ICoalesceOperation => true,
        IArrayCreationOperation or IArrayInitializerOperation or ITupleOperation or IAnonymousObjectCreationOperation => true,
        _ => false,
    };

    private static ISymbol? Variable(IOperation part) => part switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
