using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>An argument of a call.</summary>
/// <param name="Value">The abstract value; a <c>params</c> array that the compiler creates is one collection.</param>
/// <param name="Syntax">The expression.</param>
/// <param name="Type">The type before a conversion to the type of the parameter, where it is known.</param>
internal readonly record struct CallArgument(AbstractValue Value, SyntaxNode Syntax, ITypeSymbol? Type = null)
{
    /// <summary>What is equal for arguments that are certain to be equal; null where nothing is known of that.</summary>
    public object? Identity { get; init; }

    /// <summary>What the argument computes, where it is a lambda that does nothing else.</summary>
    public LambdaBody? Lambda { get; init; }
}

/// <summary>The arguments of a call in the order of the parameters. The first argument of an extension method is its receiver.</summary>
internal readonly struct CallArguments(ImmutableArray<CallArgument> arguments)
{
    public static readonly CallArguments None = new(ImmutableArray<CallArgument>.Empty);

    private readonly ImmutableArray<CallArgument> _arguments = arguments;

    /// <summary>Gets the abstract value of the argument for a parameter.</summary>
    public AbstractValue this[int ordinal] => Find(ordinal)?.Value ?? AbstractValue.Unknown;

    /// <summary>Returns the argument for a parameter; null where the code does not compile.</summary>
    public CallArgument? Find(int ordinal) => !_arguments.IsDefault && (uint)ordinal < (uint)_arguments.Length ? _arguments[ordinal] : null;

    /// <summary>Returns the argument for a parameter as an item of a collection; null where the code does not compile.</summary>
    public CollectionItem? ItemFor(int ordinal) => Find(ordinal) is { } argument ? new CollectionItem(argument.Value, argument.Syntax) { Identity = argument.Identity } : null;

    /// <summary>Returns what the lambda for a parameter computes; null where it is no lambda, or does more.</summary>
    public LambdaBody? Lambda(int ordinal) => Find(ordinal)?.Lambda;
}
