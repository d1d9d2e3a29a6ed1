namespace SchemaGen.Schemas.Prose;

/// <summary>What the verb of a sentence says of its subject.</summary>
internal enum VerbMeaning
{
    /// <summary>It is ignored, has no effect.</summary>
    Ignored,

    /// <summary>It is used, valid, applicable, has an effect.</summary>
    Effective,

    /// <summary>It is allowed, supported.</summary>
    Allowed,

    /// <summary>It is required.</summary>
    Required,

    /// <summary>It is given, used, combined: what must be, or must not be.</summary>
    Given,

    /// <summary>It requires what follows.</summary>
    Requires,

    /// <summary>It makes what follows ignored.</summary>
    Overrides,

    /// <summary>It cannot be given with what follows.</summary>
    Conflicts,
}

/// <summary>The verb of a clause: <c>must not be used</c>, <c>is only valid</c>, <c>will be ignored</c>.</summary>
/// <param name="Meaning">What it says.</param>
/// <param name="Start">The index of its first word.</param>
/// <param name="End">The index behind its last word.</param>
internal sealed record VerbGroup(VerbMeaning Meaning, int Start, int End)
{
    /// <summary>Gets whether it is denied.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Gets whether it is restricted: "only".</summary>
    public bool IsOnly { get; init; }

    /// <summary>Gets whether it is an obligation: "must", "has to".</summary>
    public bool IsMust { get; init; }

    /// <summary>Gets whether it is advice: "should".</summary>
    public bool IsShould { get; init; }

    /// <summary>Gets whether it is a possibility: "can", "may".</summary>
    public bool IsCan { get; init; }

    /// <summary>Gets whether it has a verb in a person, and not only a participle.</summary>
    public bool IsFinite { get; init; }

    /// <summary>Gets whether its object is what it speaks of: "must provide a mask".</summary>
    public bool IsActive { get; init; }

    /// <summary>Gets whether it speaks of two: "cannot both be used".</summary>
    public bool IsBoth { get; init; }

    /// <summary>Gets the word that carries the meaning.</summary>
    public string Head { get; init; } = "";
}
