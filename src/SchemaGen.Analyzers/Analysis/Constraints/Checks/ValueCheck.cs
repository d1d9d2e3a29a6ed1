using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>A constraint on one value. It has a finding only where the value is certain to break it; null is left to <see cref="RequiredCheck"/>.</summary>
internal abstract class ValueCheck
{
    public abstract Finding? Check(AbstractValue value);
}

/// <summary>A broken constraint, with the arguments of its message.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">What was found, placeholder {2} of the message.</param>
/// <param name="Allowed">What is allowed, placeholder {3}.</param>
internal readonly record struct Finding(DiagnosticDescriptor Rule, string Found, string Allowed)
{
    /// <summary>What the message is about, within the property.</summary>
    public ViolationSubject Subject { get; init; }

    /// <summary>What was found, for the message of the rule for some path; null where a phrase is added to <see cref="Found"/>.</summary>
    public string? OnSomePath { get; init; }

    /// <summary>The place of the finding; null for the value as a whole.</summary>
    public SyntaxNode? Place { get; init; }

    /// <summary>The location to report; null for that of the place.</summary>
    public Location? Location { get; init; }

    /// <summary>Whether nothing is to be reported where the constraint is kept on some path.</summary>
    public bool IsOnlyCertain { get; init; }

    /// <summary>The properties for the code fix, by the keys of <see cref="DiagnosticProperties"/>.</summary>
    public ImmutableDictionary<string, string?>? Repair { get; init; }
}
