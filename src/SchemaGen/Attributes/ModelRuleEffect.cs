namespace SchemaGen;

/// <summary>What a service does with an input that breaks a rule.</summary>
public enum ModelRuleEffect
{
    /// <summary>It refuses the input.</summary>
    Refused,

    /// <summary>It takes the input, is paid for it, and ignores one of its members.</summary>
    Ignored,
}
