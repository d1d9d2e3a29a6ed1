using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Library.Collections;
using SchemaGen.Analysis.Library.Conditions;
using SchemaGen.Analysis.Library.Numbers;
using SchemaGen.Analysis.Library.Texts;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library;

/// <summary>The entry to the model of .NET: evaluates its functions on abstract arguments. An argument for which a function throws does not contribute a result.</summary>
internal static class LibraryCalls
{
    /// <summary>Evaluates a call; returns null where nothing is known beyond the type. A result that is null in C# is <see cref="AbstractValue.Null"/>.</summary>
    public static AbstractValue? Evaluate(IMethodSymbol method, AbstractValue? receiver, CallArguments arguments, KnownTypes types)
    {
        var call = new LibraryCall(method, receiver, arguments, types);
        return TableOf(types.Classify(method.ContainingType)) is { } table && table.TryGetValue(method.Name, out CallHandler? handler)
            ? handler(call)
            : LibraryConditions.Decide(call);
    }

    /// <summary>Evaluates a constructor (of a text, a list, a <c>T?</c>) before the initializer; returns null where nothing is known.</summary>
    public static AbstractValue? Construct(IMethodSymbol constructor, CallArguments arguments, KnownTypes types)
    {
        var call = new LibraryCall(constructor, null, arguments, types);
        return types.Classify(constructor.ContainingType) switch
        {
            LibraryType.String => TextConstruction.Evaluate(call),
            LibraryType.List when KnownTypes.Is(constructor.ContainingType, types.List) => ListCalls.Construct(call),
            LibraryType.Map => MapChanges.Construct(call),
            LibraryType.Nullable => constructor.Parameters.IsEmpty ? AbstractValue.Null : arguments[0],
            _ => null,
        };
    }

    /// <summary>Determines whether the result of a call still depends on its arguments after the call: a query that has not run, a view of a list. What
    /// is known of it holds only until one of them changes, so it is not stored for a local.</summary>
    public static bool IsLazy(IMethodSymbol method, KnownTypes types) => types.Classify(method.ContainingType) switch
    {
        LibraryType.Sequence => method.OriginalDefinition is { Parameters: [{ Type.TypeKind: TypeKind.Interface or TypeKind.Array }, ..], ReturnType.TypeKind: TypeKind.Interface },
        LibraryType.List or LibraryType.Array => method.Name == "AsReadOnly",
        _ => false,
    };

    private static IReadOnlyDictionary<string, CallHandler>? TableOf(LibraryType type) => type switch
    {
        LibraryType.Math or LibraryType.Number => MathCalls.Table,
        LibraryType.Nullable => NullableCalls.Table,
        LibraryType.String => TextCalls.Table,
        LibraryType.Path => PathCalls.Table,
        LibraryType.Array => ArrayCalls.Table,
        LibraryType.List => ListCalls.Table,
        LibraryType.Builder => BuilderCalls.Table,
        LibraryType.Immutable => ImmutableCalls.Table,
        LibraryType.ImmutableFactory => ImmutableFactoryCalls.Table,
        LibraryType.Span => SpanCalls.Table,
        LibraryType.Sequence or LibraryType.ImmutableSequence => SequenceCalls.Table,
        _ => null,
    };
}
