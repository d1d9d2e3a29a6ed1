namespace SchemaGen.Models;

/// <summary>A property that may be given only together with others (rule SG1005).</summary>
/// <param name="Property">The wire name of the property that needs the others.</param>
/// <param name="Companions">The wire names that must all be given too.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="SourceWords">The words that it was read from, when it comes from prose; otherwise the keyword.</param>
internal sealed record CompanionRule(string Property, EquatableArray<string> Companions, RuleSource Source, string SourceWords);

internal enum RuleSource
{
    /// <summary>A keyword such as <c>dependentRequired</c> or <c>dependencies</c>.</summary>
    Keyword,

    /// <summary>A sentence of a <c>description</c>.</summary>
    Prose,
}
