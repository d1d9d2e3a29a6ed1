using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Collections;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>Evaluates lists and arrays: their creation, their changes, and their escape.</summary>
internal sealed class CollectionEvaluator(OperationEvaluator evaluator)
{
    /// <summary>The size of an array up to which each of its places is known.</summary>
    private const int MostPlaces = 32;

    /// <summary>Returns the content of a list where the value is a reference to one, and any other value unchanged.</summary>
    public AbstractValue Resolve(AbstractValue value) => value is ListReference { Variable: var variable }
        ? evaluator.State.Find(variable)?.Value as CollectionValue ?? CollectionValue.Anything
        : value;

    /// <summary>Evaluates <c>[a, b, ..rest]</c>. An unknown spread may be empty, but the elements beside it count. Before Roslyn 4.10 the expression has no
    /// operation of its own, only its elements have.</summary>
    public Evaluated EvaluateExpression(IOperation operation, CollectionExpressionSyntax expression)
    {
        var collection = new CollectionValueBuilder();
        DefinitionSet definitions = default;
        int elements = 0;
        foreach (IOperation element in operation.ChildOperations)
        {
            // An argument that a collection builder takes besides the elements.
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
                IOperation written = element is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : element;
                collection.Add(Escaped(value.Value), element.Syntax, IdentityOf(value, written));
            }
        }

        if (elements != expression.Elements.Count || !evaluator.Context.Types.KeepsEachItem(operation.Type))
        {
            return new Evaluated(AbstractValue.NotNull);
        }

        return Allocate(new Evaluated(collection.ToValue(), 0, definitions), operation);
    }

    /// <summary>Evaluates <c>new[] { a, b }</c> and <c>new string[15]</c>.</summary>
    public Evaluated EvaluateArray(IArrayCreationOperation array)
    {
        Evaluated[] sizes = array.DimensionSizes.Select(evaluator.Use).ToArray();
        Evaluated items = array.Initializer is { } initializer ? EvaluateItems(initializer.ElementValues) : OfSize(sizes, array);
        return sizes.Length == 1 ? Allocate(items, array) : new Evaluated(AbstractValue.NotNull);
    }

    public Evaluated EvaluateParams(IOperation packed) => packed switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var items } => EvaluateItems(items),
        { IsImplicit: true } => EvaluateItems(packed.ChildOperations),
        _ => evaluator.Evaluate(packed),
    };

    /// <summary>Evaluates <c>new List&lt;T&gt; { a, b }</c> and the creation of any object that is not an input record.</summary>
    public Evaluated EvaluateCreation(IObjectCreationOperation creation, CallEvaluator calls)
    {
        Evaluated created = calls.EvaluateConstructor(creation);
        if (creation.Initializer is not { } initializer)
        {
            return Allocate(created, creation);
        }

        CollectionValue? collection = created.Value as CollectionValue;
        bool isMap = IsMap(creation.Type);
        foreach (IOperation part in initializer.Initializers)
        {
            if (isMap && collection is not null && EvaluateEntry(part, collection, calls) is { } filled)
            {
                collection = filled;
                continue;
            }

            // `Add` may be an extension method of the user, which may add anything.
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

    /// <summary>Evaluates <c>["a"] = 1</c> and <c>{ "a", 1 }</c> in the initializer of a map; returns null for anything else.</summary>
    private CollectionValue? EvaluateEntry(IOperation part, CollectionValue map, CallEvaluator calls)
    {
        switch (part)
        {
            case IInvocationOperation { Arguments.Length: 2, TargetMethod.ContainingType: var type } add when IsMap(type):
                return calls.EvaluateEffect(add, map);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: var key }] }, Value: var value } assignment:
                AbstractValue index = evaluator.Use(key).Value;
                return MapChanges.Set(map, index, ItemOf(evaluator.Use(value), assignment));
            default:
                return null;
        }
    }

    /// <summary>Allocates a variable for the content of a mutable list. Outside a control flow graph nothing happens to a list after its creation.</summary>
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

    /// <summary>Assigns a list its content after a call.</summary>
    public void Change(ListReference list, CollectionValue? content, DefinitionSet definitions, SyntaxNode place)
    {
        bool isEscaped = evaluator.Context.Variables.IsEscapedList(list.Variable);
        Binding? known = evaluator.State.Find(list.Variable);
        if (isEscaped)
        {
            // Two escaped lists may be the same.
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

    /// <summary>Forgets the escaped lists, because code that is not followed has run.</summary>
    public void ForgetEscaped() => evaluator.State = evaluator.Context.WithoutEscapedLists(evaluator.State);

    /// <summary>Lets a list escape: other code may change it. An array keeps its length; of a list nothing stays known.</summary>
    public void Escape(ListReference list)
    {
        if (evaluator.State.Find(list.Variable) is { Value: CollectionValue content } binding)
        {
            evaluator.State = evaluator.Context.Variables.IsArray(list.Variable)
                ? evaluator.State.With(list.Variable, binding.WithValue(new CollectionValue(content.Minimum, content.Maximum, ImmutableArray<CollectionItem>.Empty)))
                : evaluator.State.Without(list.Variable);
        }
    }

    /// <summary>Replaces an item: the number of items stays.</summary>
    public void ChangeItems(IOperation list)
    {
        if (evaluator.Evaluate(list).Value is ListReference reference
            && evaluator.State.Find(reference.Variable) is { Value: CollectionValue content } binding)
        {
            evaluator.State = evaluator.State.With(
                reference.Variable, binding.WithValue(new CollectionValue(content.Minimum, content.Maximum, ImmutableArray<CollectionItem>.Empty)));
        }
    }

    /// <summary>Assigns an item, by its index or by its key: <c>a[0] = "a"</c>.</summary>
    public void SetItem(IOperation list, AbstractValue index, Evaluated item, IOperation assignment)
    {
        if (evaluator.Evaluate(list).Value is not ListReference reference || evaluator.State.Find(reference.Variable)?.Value is not CollectionValue content)
        {
            return;
        }

        CollectionItem set = ItemOf(item, assignment);
        CollectionValue? after = KindOf(list.Type) switch
        {
            LibraryType.Map => MapChanges.Set(content, index, set),
            LibraryType.Array or LibraryType.List or LibraryType.Builder or LibraryType.Span => CollectionOperations.Set(content, index, set),

            // Behind an interface there may be a map, which grows.
            _ => null,
        };
        Change(reference, after, item.Definitions, assignment.Syntax);
    }

    /// <summary>Returns what an assignment puts into a list, or into a map.</summary>
    private static CollectionItem ItemOf(Evaluated item, IOperation assignment)
    {
        IOperation value = (assignment as ISimpleAssignmentOperation)?.Value ?? assignment;
        IOperation written = value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;
        return new CollectionItem(item.Value is RecordValue or ListReference ? AbstractValue.NotNull : item.Value, written.Syntax) { Identity = IdentityOf(item, written) };
    }

    private bool IsMap(ITypeSymbol? type) => KindOf(type) == LibraryType.Map;

    private LibraryType KindOf(ITypeSymbol? type) => type is IArrayTypeSymbol ? LibraryType.Array : evaluator.Context.Types.Classify(type as INamedTypeSymbol);

    private Evaluated EvaluateItems(IEnumerable<IOperation> items)
    {
        var collection = new CollectionValueBuilder();
        DefinitionSet definitions = default;
        foreach (IOperation item in items)
        {
            Evaluated value = evaluator.Evaluate(item);
            definitions |= value.Definitions;
            IOperation written = item is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : item;
            collection.Add(Escaped(value.Value), written.Syntax, IdentityOf(value, written));
        }

        return new Evaluated(collection.ToValue(), 0, definitions);
    }

    /// <summary>Returns what is equal for items that are read from one variable: its value number. Numbers with a fraction are left out, because NaN is not equal to itself.</summary>
    public static object? IdentityOf(Evaluated item, IOperation written) =>
        item.ValueNumber == 0 || ItemIdentity.KeyOf(item.Value) is not null || written.Type is not { } type || NullableTypes.WithoutNullable(type).SpecialType is SpecialType.System_Double or SpecialType.System_Single
            ? null
            : item.ValueNumber;

    /// <summary>Returns an array of a size. Its items are known by their places, until they are assigned.</summary>
    private static Evaluated OfSize(Evaluated[] sizes, IArrayCreationOperation array) => sizes switch
    {
        [{ Value: IntegerValue { IsExact: true, Value: > 0 and <= MostPlaces and var count }, Definitions: var definitions }] => new Evaluated(
            new CollectionValue((int)count, (int)count, Enumerable.Repeat(new CollectionItem(AbstractValue.Unknown, array.Syntax), (int)count).ToImmutableArray()), 0, definitions),
        [{ Value: IntegerValue size, Definitions: var definitions }] when size.Maximum is null or >= 0 =>
            new Evaluated(CollectionCounts.Between(size.Minimum, size.Maximum), 0, definitions),
        _ => new Evaluated(CollectionValue.Anything),
    };

    /// <summary>Lets an item escape into a list, which is not asked for it again.</summary>
    private AbstractValue Escaped(AbstractValue item)
    {
        evaluator.Escape(item);
        return item is RecordValue or ListReference ? AbstractValue.NotNull : item;
    }

    private bool CanChange(ITypeSymbol? type) => type is IArrayTypeSymbol
        || KindOf(type) is LibraryType.Builder or LibraryType.Map
        || KnownTypes.Is(type, evaluator.Context.Types.List)
        || type?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T;
}
