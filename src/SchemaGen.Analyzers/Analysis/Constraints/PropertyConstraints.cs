using SchemaGen.Analysis.Constraints.Checks;

namespace SchemaGen.Analysis.Constraints;

/// <summary>What a property of an input record must satisfy, as its attributes say.</summary>
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

    /// <summary>The C# names of the properties that must be given too.</summary>
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>Whether what is assigned to it, or whether it is assigned, can lead to a finding.</summary>
    public bool IsConstrained => HasChecks || HasRelations;

    /// <summary>Whether its value matters to another property, or the other's to it.</summary>
    public bool HasRelations => Companions.Count > 0 || IsCompanion;

    /// <summary>Whether another property needs this one.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>Whether reading a value can lead to a finding at all.</summary>
    public bool HasChecks => Checks.Count > 0 || ItemChecks.Count > 0;
}
