using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>Evaluates a call of a library function; returns null where nothing is known beyond the type.</summary>
internal delegate AbstractValue? CallHandler(in LibraryCall call);

/// <summary>A call of a library function.</summary>
/// <param name="method">The overload, or the constructor.</param>
/// <param name="receiver">The receiver.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="types">The types of the compilation.</param>
internal readonly struct LibraryCall(IMethodSymbol method, AbstractValue? receiver, CallArguments arguments, KnownTypes types)
{
    public IMethodSymbol Method => method;

    public AbstractValue Receiver => receiver ?? AbstractValue.Unknown;

    public CallArguments Arguments => arguments;

    public KnownTypes Types => types;

    public int ParameterCount => method.Parameters.Length;

    /// <summary>Returns the type of a parameter as the library declares it, which distinguishes the overloads.</summary>
    public ITypeSymbol ParameterType(int ordinal) => method.OriginalDefinition.Parameters[ordinal].Type;

    public bool Takes(int ordinal, SpecialType type) => ordinal < ParameterCount && ParameterType(ordinal).SpecialType == type;

    public bool TakesInteger(int ordinal) => Takes(ordinal, SpecialType.System_Int32);

    /// <summary>Determines whether an argument is a single item of the collection, and not a collection itself.</summary>
    public bool TakesItem(int ordinal) => ordinal < ParameterCount && ParameterType(ordinal) is ITypeParameterSymbol;

    public bool TakesDelegate(int ordinal) => ordinal < ParameterCount && ParameterType(ordinal).TypeKind == TypeKind.Delegate;

    /// <summary>Returns an argument as a collection.</summary>
    public CollectionValue Collection(int ordinal) => CollectionOperations.Of(arguments[ordinal]);
}
