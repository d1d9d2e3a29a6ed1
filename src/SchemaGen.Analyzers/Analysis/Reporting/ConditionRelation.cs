namespace SchemaGen.Analysis.Reporting;

/// <summary>What the outcome of one condition says of that of another.</summary>
internal enum ConditionRelation
{
    /// <summary>Nothing: all outcomes are possible together.</summary>
    Independent,

    /// <summary>They are about the same, but one is asked under an outcome of the other, so both of its outcomes are possible there.</summary>
    Nested,

    /// <summary>They may say the same in different words.</summary>
    Dependent,
}
