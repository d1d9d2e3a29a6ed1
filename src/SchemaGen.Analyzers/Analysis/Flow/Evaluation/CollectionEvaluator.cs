using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Lists and arrays: those that are written in place, and what becomes of them.</summary>
internal sealed class CollectionEvaluator(OperationEvaluator evaluator)
{
    /// <summary>The content of a list, where the value is a reference to one.</summary>
    public AbstractValue Resolve(AbstractValue value) => value is ListReference { Variable: var variable }
        ? evaluator.State.Find(variable)?.Value as CollectionValue ?? CollectionValue.Anything
        : value;

    /// <summary><c>[a, b, ..rest]</c>: a spread that is not known counts for nothing, but what stands beside it counts. Before Roslyn 4.10 no operation
    /// stands for it, but its parts are there.</summary>
    public Evaluated EvaluateExpression(IOperation operation, CollectionExpressionSyntax expression)
    {
        var collection = new CollectionValueBuilder();
        DefinitionSet definitions = default;
        int elements = 0;
        foreach (IOperation element in operation.ChildOperations)
        {
            // What a builder takes besides the elements.
            if (element is IArgumentOperation)
            {
                evaluator.Use(element);
                continue;
            }

            Evaluated value = evaluator.Evaluate(element);
            definitions |= value.Definitions;
            elements++;
            if (element.Syntax is SpreadElementSyntax)
            {
                collection.AddRange(Resolve(value.Value));
            }
            else
            {
                collection.Add(Escaped(value.Value), element.Syntax);
            }
        }

        if (elements != expression.Elements.Count || !evaluator.Context.Types.KeepsEachItem(operation.Type))
        {
            return new Evaluated(AbstractValue.NotNull);
        }

        return Allocate(new Evaluated(collection.ToValue(), 0, definitions), operation);
    }

    /// <summary><c>new[] { a, b }</c>, <c>new string[15]</c>.</summary>
    public Evaluated EvaluateArray(IArrayCreationOperation array)
    {
        Evaluated[] sizes = array.DimensionSizes.Select(evaluator.Use).ToArray();
        Evaluated items = array.Initializer is { } initializer ? EvaluateItems(initializer.ElementValues) : OfSize(sizes);
        return sizes.Length == 1 ? Allocate(items, array) : new Evaluated(AbstractValue.NotNull);
    }

    public Evaluated EvaluateParams(IOperation packed) => packed switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var items } => EvaluateItems(items),
        { IsImplicit: true } => EvaluateItems(packed.ChildOperations),
        _ => evaluator.Evaluate(packed),
    };

    /// <summary><c>new List&lt;T&gt; { a, b }</c> and other objects that are no input records.</summary>
    public Evaluated EvaluateCreation(IObjectCreationOperation creation, CallEvaluator calls)
    {
        Evaluated created = calls.EvaluateConstructor(creation);
        if (creation.Initializer is not { } initializer)
        {
            return Allocate(created, creation);
        }

        CollectionValue? collection = created.Value as CollectionValue;
        foreach (IOperation part in initializer.Initializers)
        {
            // `Add` may be an extension method of the user's, which may add what it likes.
            if (collection is not null && part is IInvocationOperation { Arguments: [_] } add && KnownTypes.Is(add.TargetMethod.ContainingType, evaluator.Context.Types.List))
            {
                collection = calls.EvaluateEffect(add, collection);
            }
            else
            {
                evaluator.Use(part);
                bool keepsItems = part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: nameof(List<object>.Capacity) } };
                collection = keepsItems ? collection : null;
            }
        }

        return created.Value is CollectionValue ? Allocate(created with { Value = collection ?? CollectionValue.Anything }, creation) : created;
    }

    /// <summary>Gives a list that can change a variable of its own. Outside of a control flow graph nothing happens to it after it is made.</summary>
    public Evaluated Allocate(Evaluated list, IOperation creation)
    {
        if (evaluator.Graph is null || list.Value is not CollectionValue || !CanChange(creation.Type))
        {
            return list;
        }

        int variable = evaluator.Context.Variables.OfList(creation.Syntax, creation.Type is IArrayTypeSymbol);
        AbstractState state = evaluator.State.WithoutReferencesTo(variable);
        DefinitionSet definitions = list.Definitions | evaluator.Context.Definition(variable, creation.Syntax);
        evaluator.State = state.With(variable, new Binding(list.Value, evaluator.Context.ValueNumbers.Next(), definitions));
        return evaluator.State.Find(variable) is null ? new Evaluated(AbstractValue.NotNull) : new Evaluated(new ListReference(variable), 0, definitions);
    }

    /// <summary>The list as it is after a call.</summary>
    public void Change(ListReference list, CollectionValue? content, DefinitionSet definitions, SyntaxNode place)
    {
        bool isEscaped = evaluator.Context.Variables.IsEscapedList(list.Variable);
        Binding? known = evaluator.State.Find(list.Variable);
        if (isEscaped)
        {
            // Two lists that came from elsewhere may be one.
            ForgetEscaped();
        }

        if (known is { } binding)
        {
            evaluator.State = content is null
                ? evaluator.State.Without(list.Variable)
                : evaluator.State.With(
                    list.Variable,
                    new Binding(content, evaluator.Context.ValueNumbers.Next(), binding.Definitions | definitions | evaluator.Context.Definition(list.Variable, place)));
        }
    }

    /// <summary>Code that nobody follows has run: the lists that came from elsewhere may be others now.</summary>
    public void ForgetEscaped() => evaluator.State = evaluator.Context.WithoutEscapedLists(evaluator.State);

    /// <summary>Others have the list too and may change it: an array keeps its length, a list nothing.</summary>
    public void Escape(ListReference list)
    {
        if (evaluator.State.Find(list.Variable) is { Value: CollectionValue content } binding)
        {
            evaluator.State = evaluator.Context.Variables.IsArray(list.Variable)
                ? evaluator.State.With(list.Variable, binding.WithValue(new CollectionValue(content.Minimum, content.Maximum, ImmutableArray<CollectionItem>.Empty)))
                : evaluator.State.Without(list.Variable);
        }
    }

    /// <summary>An item was replaced: the number of items stays.</summary>
    public void ChangeItems(IOperation list)
    {
        if (evaluator.Evaluate(list).Value is ListReference reference
            && evaluator.State.Find(reference.Variable) is { Value: CollectionValue content } binding)
        {
            evaluator.State = evaluator.State.With(
                reference.Variable, binding.WithValue(new CollectionValue(content.Minimum, content.Maximum, ImmutableArray<CollectionItem>.Empty)));
        }
    }

    private Evaluated EvaluateItems(IEnumerable<IOperation> items)
    {
        var collection = new CollectionValueBuilder();
        DefinitionSet definitions = default;
        foreach (IOperation item in items)
        {
            Evaluated value = evaluator.Evaluate(item);
            definitions |= value.Definitions;
            IOperation written = item is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : item;
            collection.Add(Escaped(value.Value), written.Syntax);
        }

        return new Evaluated(collection.ToValue(), 0, definitions);
    }

    private static Evaluated OfSize(Evaluated[] sizes) => sizes switch
    {
        [{ Value: IntegerValue size, Definitions: var definitions }] when size.Maximum is null or >= 0 =>
            new Evaluated(CollectionCounts.Between(size.Minimum, size.Maximum), 0, definitions),
        _ => new Evaluated(CollectionValue.Anything),
    };

    /// <summary>An item goes into a list that is not asked for it again.</summary>
    private AbstractValue Escaped(AbstractValue item)
    {
        evaluator.Escape(item);
        return item is RecordValue or ListReference ? AbstractValue.NotNull : item;
    }

    private bool CanChange(ITypeSymbol? type) => type is IArrayTypeSymbol
        || KnownTypes.Is(type, evaluator.Context.Types.List)
        || type?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T;
}
