namespace SchemaGen.Schemas.Prose;

/// <summary>What a rule from prose says.</summary>
internal enum ProseRuleKind
{
    /// <summary>Giving the property, or giving it with a value, needs the others.</summary>
    Requires,

    /// <summary>The property is needed under conditions on others.</summary>
    RequiredIf,

    /// <summary>The property and the other may not be given together.</summary>
    Excludes,

    /// <summary>Of the property and the others, exactly one is given.</summary>
    ExactlyOneOf,

    /// <summary>Of the property and the others, at least one is given.</summary>
    AtLeastOneOf,

    /// <summary>The property has no effect unless a condition on another holds.</summary>
    EffectiveOnlyIf,

    /// <summary>Giving the property, or giving it with a value, makes the others have no effect.</summary>
    MakesIgnored,

    /// <summary>The bounds of a number.</summary>
    Range,

    /// <summary>The factor of a number.</summary>
    MultipleOf,

    /// <summary>The fewest characters of a text.</summary>
    MinLength,

    /// <summary>The most characters of a text.</summary>
    MaxLength,

    /// <summary>The fewest items of a list.</summary>
    MinItems,

    /// <summary>The most items of a list.</summary>
    MaxItems,

    /// <summary>The allowed values.</summary>
    OneOf,

    /// <summary>The property has as many items as the other.</summary>
    SameLength,

    /// <summary>The property is bounded by the value of the other.</summary>
    CrossFieldBound,
}

/// <summary>What happens to an input that breaks a rule.</summary>
internal enum ProseEffect
{
    /// <summary>The service refuses it.</summary>
    Refused,

    /// <summary>The service accepts it, and ignores a part of it.</summary>
    Ignored,
}
