using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Values;

/// <summary>Reads collections that are written in place.</summary>
internal static class CollectionReader
{
    /// <summary><c>[a, b, ..rest]</c>: a spread that is not known counts for nothing, but what stands beside it counts.</summary>
    public static KnownValue ReadExpression(ValueReader reader, CollectionExpressionSyntax expression, ITypeSymbol? type)
    {
        type ??= reader.Model.GetTypeInfo(expression).ConvertedType;
        if (!reader.Types.KeepsEachItem(type))
        {
            return KnownValue.NotNull;
        }

        ITypeSymbol? itemType = type is IArrayTypeSymbol array ? array.ElementType : (type as INamedTypeSymbol)?.TypeArguments[0];
        var collection = new CollectionValueBuilder();
        foreach (CollectionElementSyntax element in expression.Elements)
        {
            if (element is ExpressionElementSyntax { Expression: var item })
            {
                collection.Add(ReadItem(reader, item, itemType), item);
            }
            else
            {
                collection.AddRange(element is SpreadElementSyntax spread
                    ? reader.Read(reader.Model.GetOperation(spread.Expression))
                    : KnownValue.Unknown);
            }
        }

        return collection.ToValue();
    }

    /// <summary><c>new[] { a, b }</c>, <c>new string[15]</c>.</summary>
    public static KnownValue ReadArray(ValueReader reader, IArrayCreationOperation array)
    {
        if (array.DimensionSizes.Length != 1)
        {
            return KnownValue.NotNull;
        }

        if (array.Initializer is { } initializer)
        {
            var collection = new CollectionValueBuilder();
            foreach (IOperation item in initializer.ElementValues)
            {
                collection.Add(reader.Read(item), item.Syntax);
            }

            return collection.ToValue();
        }

        return reader.Read(array.DimensionSizes[0]) is IntegerValue { IsExact: true, Value: >= 0 and <= int.MaxValue } size
            ? new CollectionValue((int)size.Value, (int)size.Value, ImmutableArray<CollectionItem>.Empty)
            : CollectionValue.Anything;
    }

    /// <summary><c>new List&lt;T&gt; { a, b }</c>, <c>new List&lt;T&gt;(10)</c>, <c>new List&lt;T&gt;(other) { a }</c>; an object of another
    /// type is not null, and that is all.</summary>
    public static KnownValue ReadCreation(ValueReader reader, IObjectCreationOperation creation)
    {
        if (!KnownTypes.Is(creation.Type, reader.Types.List))
        {
            return KnownValue.NotNull;
        }

        var collection = new CollectionValueBuilder();
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType != SpecialType.System_Int32)
            {
                collection.AddRange(reader.Read(argument.Value));
            }
        }

        foreach (IOperation part in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            // `Add` may be an extension method of the user's, which may add what it likes.
            if (part is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var added] } add
                && KnownTypes.Is(add.TargetMethod.ContainingType, reader.Types.List))
            {
                collection.Add(reader.Read(added.Value), added.Value.Syntax);
            }
            else if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: nameof(List<object>.Capacity) } })
            {
                return CollectionValue.Anything;
            }
        }

        return collection.ToValue();
    }

    /// <summary><c>Array.Empty&lt;T&gt;()</c>, <c>ImmutableArray.Create(a, b)</c>.</summary>
    public static KnownValue ReadInvocation(ValueReader reader, IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method is { Name: nameof(Array.Empty), ContainingType.SpecialType: SpecialType.System_Array })
        {
            return CollectionValue.Empty;
        }

        return method.Name == "Create" && KnownTypes.Is(method.ContainingType, reader.Types.ImmutableArrayFactory)
            ? ReadImmutableArray(reader, invocation)
            : KnownValue.Unknown;
    }

    private static KnownValue ReadImmutableArray(ValueReader reader, IInvocationOperation invocation)
    {
        if (invocation.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments })
        {
            return KnownValue.Unknown;
        }

        // Overloads: of single items, of a `params` array or span, and of slices.
        IMethodSymbol method = invocation.TargetMethod;
        bool takesItems = method.OriginalDefinition.Parameters.All(static parameter => parameter.Type is ITypeParameterSymbol);
        bool takesMany = method.Parameters is [{ IsParams: true }];
        if (!takesItems && !takesMany)
        {
            return KnownValue.Unknown;
        }

        if (takesMany && invocation.Arguments is [{ ArgumentKind: ArgumentKind.Explicit, Value: var whole }])
        {
            return reader.Read(whole) as CollectionValue ?? KnownValue.Unknown;
        }

        var collection = new CollectionValueBuilder();
        foreach (ArgumentSyntax argument in arguments)
        {
            collection.Add(ReadItem(reader, argument.Expression, method.TypeArguments.FirstOrDefault()), argument.Expression);
        }

        return collection.ToValue();
    }

    /// <summary>An item that is read from syntax alone: its operation leaves the conversion to the type of the items out, and so does the
    /// semantic model before Roslyn 4.10.</summary>
    private static KnownValue ReadItem(ValueReader reader, ExpressionSyntax item, ITypeSymbol? type)
    {
        KnownValue value = reader.Read(reader.Model.GetOperation(item));
        if (type is null || reader.Model.GetTypeInfo(item).Type is not { } own || SymbolEqualityComparer.Default.Equals(own, type))
        {
            return value;
        }

        if (reader.Model.Compilation.ClassifyConversion(own, type) is { Exists: false } or { IsUserDefined: true })
        {
            return KnownValue.Unknown;
        }

        return value is IntegerValue { IsExact: true } integer && IsReal(type) ? RealValue.Exactly(integer.Value) : value;
    }

    private static bool IsReal(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Double or SpecialType.System_Single } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } => IsReal(underlying),
        _ => false,
    };
}
