namespace SchemaGen.Schemas.Prose;

/// <summary>What the readers of one description share.</summary>
internal sealed class RelationScope(Siblings siblings, SiblingMember self, ProseRuleList rules)
{
    /// <summary>The members of the object.</summary>
    public readonly Siblings Siblings = siblings;

    /// <summary>The member that is described.</summary>
    public readonly SiblingMember Self = self;

    /// <summary>Collects the rules.</summary>
    public readonly ProseRuleList Rules = rules;

    /// <summary>The reader of values that stand for a condition.</summary>
    public readonly ValueNames Values = new(siblings, self);

    /// <summary>The reader of conditions.</summary>
    public readonly ConditionReader Conditions = new(siblings, self);
}
