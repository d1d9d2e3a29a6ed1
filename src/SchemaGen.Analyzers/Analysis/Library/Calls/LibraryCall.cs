using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>What a function of the library gives; null where nothing is known beyond its type.</summary>
internal delegate AbstractValue? CallHandler(in LibraryCall call);

/// <summary>A call of a function of the library.</summary>
/// <param name="method">The overload; a constructor too.</param>
/// <param name="receiver">What it is called on.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="types">The types of the compilation.</param>
internal readonly struct LibraryCall(IMethodSymbol method, AbstractValue? receiver, CallArguments arguments, KnownTypes types)
{
    public IMethodSymbol Method => method;

    public AbstractValue Receiver => receiver ?? AbstractValue.Unknown;

    public CallArguments Arguments => arguments;

    public KnownTypes Types => types;

    public int ParameterCount => method.Parameters.Length;

    /// <summary>The type of a parameter as the library declares it; the overloads differ in them.</summary>
    public ITypeSymbol ParameterType(int ordinal) => method.OriginalDefinition.Parameters[ordinal].Type;

    public bool Takes(int ordinal, SpecialType type) => ordinal < ParameterCount && ParameterType(ordinal).SpecialType == type;

    public bool TakesInteger(int ordinal) => Takes(ordinal, SpecialType.System_Int32);

    /// <summary>Whether that argument is a single item of the collection, and not a collection itself.</summary>
    public bool TakesItem(int ordinal) => ordinal < ParameterCount && ParameterType(ordinal) is ITypeParameterSymbol;

    public bool TakesDelegate(int ordinal) => ordinal < ParameterCount && ParameterType(ordinal).TypeKind == TypeKind.Delegate;

    /// <summary>The items of an argument, as far as they are known.</summary>
    public CollectionValue Collection(int ordinal) => CollectionOperations.Of(arguments[ordinal]);
}
