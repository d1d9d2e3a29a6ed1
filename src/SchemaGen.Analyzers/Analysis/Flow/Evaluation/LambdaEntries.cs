using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Enters the lambdas that a function of .NET calls for each item of a sequence, with what is known of the items.</summary>
internal static class LambdaEntries
{
    /// <summary>The number of items for each of which a lambda is entered; for more, it is entered once.</summary>
    private const int MostItems = 16;

    /// <summary>Adds the states in which a lambda is entered; returns false where the function is not known to call it for each item.</summary>
    /// <param name="evaluator">The evaluator of the call.</param>
    /// <param name="call">The call.</param>
    /// <param name="argument">The argument that may be a lambda.</param>
    /// <param name="items">The sequence, or null where it is unknown.</param>
    public static bool TryAdd(OperationEvaluator evaluator, IInvocationOperation call, IOperation argument, CollectionValue? items)
    {
        if (items is null || evaluator.Graph is not { } graph || FunctionOf(argument) is not { Symbol.Parameters: [var item, ..] } function || !TakesEachItem(call.TargetMethod, evaluator.Context.Types))
        {
            return false;
        }

        int variable = evaluator.Context.Variables.Of(item);
        int number = 0;
        foreach (AbstractValue value in Values(call, items))
        {
            // Each item is a path of its own, not a case of one: `1` and `2` do not become `1..2`.
            DefinitionSet definition = evaluator.Context.Definition(--number, argument.Syntax);
            // What is not known of an item is what its type says.
            AbstractValue known = value.Equals(AbstractValue.Unknown) ? OperationEvaluator.Declared(item.Type).Value : value;
            graph.AddFunction(function, evaluator.State.With(variable, new Binding(known, evaluator.Context.ValueNumbers.Next(), definition)));
        }

        return true;
    }

    /// <summary>Returns the values of the items: one by one where all of them are certain to be visited, else what each of them is.</summary>
    private static IEnumerable<AbstractValue> Values(IInvocationOperation call, CollectionValue items)
    {
        if (items.Maximum == 0)
        {
            return [];
        }

        return CollectionOperations.HasAllItems(items) && items.Items.Length <= MostItems && VisitsAll(call)
            ? items.Items.Select(static item => item.Value)
            : [CollectionOperations.Each(items)];
    }

    private static IFlowAnonymousFunctionOperation? FunctionOf(IOperation argument) => argument switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var operand } => FunctionOf(operand),
        IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation function } => function,
        _ => null,
    };

    private static bool TakesEachItem(IMethodSymbol method, KnownTypes types) => types.Classify(method.ContainingType) switch
    {
        LibraryType.Sequence => method.Name is "Select" or "Where" or "SelectMany" && method.OriginalDefinition.Parameters.Length == 2,
        LibraryType.List or LibraryType.Immutable => method.Name is "ForEach" or "ConvertAll",
        LibraryType.Array => method.Name is "ForEach" or "ConvertAll",
        _ => false,
    };

    /// <summary>Determines whether the function visits every item before it returns, or its result is collected at once.</summary>
    private static bool VisitsAll(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is "ForEach" or "ConvertAll")
        {
            return true;
        }

        IOperation result = OperationTree.WalkUp(call);
        result = result.Parent is ITranslatedQueryOperation query ? OperationTree.WalkUp(query) : result;
        return result.Parent?.Syntax is SpreadElementSyntax
            || result.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingAssembly: var assembly, Name: "ToArray" or "ToList" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" or "AddRange" or "WhenAll" } } }
                && LibraryTypes.IsOfNet(assembly);
    }
}
