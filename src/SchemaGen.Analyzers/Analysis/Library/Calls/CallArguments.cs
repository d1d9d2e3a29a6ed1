using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>One argument of a call.</summary>
/// <param name="Value">What is known of it; a <c>params</c> array that the compiler makes is one collection.</param>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Type">Its own type, before a conversion to the type of the parameter, where that is known.</param>
internal readonly record struct CallArgument(AbstractValue Value, SyntaxNode Syntax, ITypeSymbol? Type = null);

/// <summary>The arguments of a call in the order of the parameters. An extension method has what it extends as its first.</summary>
internal readonly struct CallArguments(ImmutableArray<CallArgument> arguments)
{
    public static readonly CallArguments None = new(ImmutableArray<CallArgument>.Empty);

    private readonly ImmutableArray<CallArgument> _arguments = arguments;

    /// <summary>What is known of the argument for that parameter.</summary>
    public AbstractValue this[int ordinal] => Find(ordinal)?.Value ?? AbstractValue.Unknown;

    /// <summary>The argument for that parameter; null where code does not compile.</summary>
    public CallArgument? Find(int ordinal) => !_arguments.IsDefault && (uint)ordinal < (uint)_arguments.Length ? _arguments[ordinal] : null;

    /// <summary>The argument for that parameter as an item of a collection; null where code does not compile.</summary>
    public CollectionItem? ItemFor(int ordinal) => Find(ordinal) is { } argument ? new CollectionItem(argument.Value, argument.Syntax) : null;
}
