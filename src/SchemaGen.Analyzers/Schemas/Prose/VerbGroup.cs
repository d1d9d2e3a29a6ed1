namespace SchemaGen.Schemas.Prose;

/// <summary>What the verb of a sentence says of its subject.</summary>
internal enum VerbMeaning
{
    /// <summary>Nothing that is understood.</summary>
    None,

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
/// <param name="start">The index of its first word.</param>
internal sealed class VerbGroup(int start)
{
    /// <summary>The index of its first word.</summary>
    public readonly int Start = start;

    /// <summary>What it says.</summary>
    public VerbMeaning Meaning;

    /// <summary>The index behind its last word.</summary>
    public int End;

    /// <summary>The word that carries the meaning.</summary>
    public string Head = "";

    /// <summary>Whether it is denied.</summary>
    public bool IsDenied;

    /// <summary>Whether it is restricted: "only".</summary>
    public bool IsOnly;

    /// <summary>Whether it is an obligation: "must", "has to".</summary>
    public bool IsMust;

    /// <summary>Whether it is advice: "should".</summary>
    public bool IsShould;

    /// <summary>Whether it advises how things are best used: "should not be combined with". That something "should not be provided" is how a rule is worded, too.</summary>
    public bool IsAdvice => IsShould && Head is ("used" or "use" or "combined" or "combine" or "mixed" or "mix" or "paired");

    /// <summary>Whether it is a possibility: "can", "may".</summary>
    public bool IsCan;

    /// <summary>Whether it has a verb in a person, and not only a participle.</summary>
    public bool IsFinite;

    /// <summary>Whether its object is what it speaks of: "must provide a mask".</summary>
    public bool IsActive;

    /// <summary>Whether it speaks of two: "cannot both be used".</summary>
    public bool IsBoth;
}
