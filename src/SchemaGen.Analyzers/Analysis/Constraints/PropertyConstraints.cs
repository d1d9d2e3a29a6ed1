using SchemaGen.Analysis.Constraints.Checks;

namespace SchemaGen.Analysis.Constraints;

/// <summary>The constraints of a property of an input record, as its attributes declare them.</summary>
/// <param name="slug">The slug of the model.</param>
/// <param name="wireName">The name in JSON.</param>
internal sealed class PropertyConstraints(string slug, string wireName)
{
    public string Slug { get; } = slug;

    public string WireName { get; } = wireName;

    /// <summary>The constraints on the value.</summary>
    public IReadOnlyList<ValueCheck> Checks { get; init; } = [];

    /// <summary>The constraints on each item of a list.</summary>
    public IReadOnlyList<ValueCheck> ItemChecks { get; init; } = [];

    /// <summary>The C# names of the properties that this one requires.</summary>
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>The bounds that the last update of the schema narrowed; null where there are none.</summary>
    public NarrowedBounds? Narrowed { get; init; }

    /// <summary>Whether the value of the property, or its absence, can lead to a finding.</summary>
    public bool IsConstrained => HasChecks || HasRelations;

    /// <summary>Whether the property requires another one, another one requires it, or a rule of the record is about it.</summary>
    public bool HasRelations => Companions.Count > 0 || IsCompanion || IsInRule;

    /// <summary>Whether another property requires this one.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>Whether a rule between the members of the record is about it.</summary>
    public bool IsInRule { get; init; }

    /// <summary>Whether there is a constraint on the value or its items.</summary>
    public bool HasChecks => Checks.Count > 0 || ItemChecks.Count > 0;
}
