using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>A constraint on one value. It finds something only where the value is certain to break it; null is somebody else's matter.</summary>
internal abstract class ValueCheck
{
    public abstract Finding? Check(AbstractValue value);
}

/// <summary>A broken constraint, in the words of its message.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">What was found, placeholder {2} of the message.</param>
/// <param name="Allowed">What is allowed, placeholder {3}.</param>
internal readonly record struct Finding(DiagnosticDescriptor Rule, string Found, string Allowed)
{
    /// <summary>What was found, in the words for what happens on some path only; null where they are the same with that phrase added.</summary>
    public string? OnSomePath { get; init; }

    /// <summary>Where it is, if not at the value as a whole.</summary>
    public SyntaxNode? Place { get; init; }

    /// <summary>What a code fix has to know, by the keys of <see cref="DiagnosticProperties"/>.</summary>
    public ImmutableDictionary<string, string?>? Repair { get; init; }
}
