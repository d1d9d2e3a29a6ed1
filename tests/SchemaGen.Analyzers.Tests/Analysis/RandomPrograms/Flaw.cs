namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>A rule that a property breaks.</summary>
/// <param name="Rule">The number of the rule without its thousands: 1 for SG1001 and SG1101.</param>
/// <param name="Property">The wire name.</param>
/// <param name="Companion">What is missing beside it (SG1005); empty for the other rules.</param>
internal readonly record struct Breach(int Rule, string Property, string Companion)
{
    /// <summary>The number of the rule between members.</summary>
    public const int BetweenMembers = 15;

    /// <summary>From the words, which the analyzer and <c>Validate()</c> share. A missing companion may be reported where it is taken away, a rule between two members at either.</summary>
    public static Breach Of(int rule, string property, string message) =>
        rule == 5 && message.Split('\'') is var words ? new(rule, words[1], words[3])
        : rule == BetweenMembers ? message.Contains("'tags'", StringComparison.Ordinal) ? new(rule, "tags", "image_urls") : new(rule, "n", "mask_url")
        : new(rule, property, "");
}

/// <summary>A rule that a property breaks, by an initializer.</summary>
/// <param name="Place">The number of the initializer.</param>
/// <param name="Breach">The rule and the property.</param>
internal readonly record struct Flaw(int Place, Breach Breach)
{
    public override string ToString() => $"SG10{Breach.Rule:00} of '{Breach.Property}' at /*{Place}*/";
}
