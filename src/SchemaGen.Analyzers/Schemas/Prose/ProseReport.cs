using SchemaGen.Constraints;
using SchemaGen.Diagnostics;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>Reports a rule that was read from prose (SG0009), at its words.</summary>
internal static class ProseReport
{
    /// <param name="member">The schema of the member that is described.</param>
    /// <param name="prose">The description.</param>
    /// <param name="rule">The rule.</param>
    public static void Add(SchemaNode member, JsonString prose, ProseRule rule) => member.Diagnostics.AddFromProse(
        prose,
        rule.Place,
        $"'{rule.Property}' of {member.Location.Quoted()} {ProseMessages.Predicate(rule)}: SchemaGen read this rule from the words {ConstraintMessages.Quote(rule.Words)}",
        new EquatableArray<DiagnosticProperty>(PropertiesOf(rule, member).ToArray()));

    /// <summary>The name of a kind: <c>effectiveOnlyIf</c>.</summary>
    public static string NameOf(ProseRuleKind kind)
    {
        string name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static List<DiagnosticProperty> PropertiesOf(ProseRule rule, SchemaNode member)
    {
        List<DiagnosticProperty> properties =
        [
            new DiagnosticProperty(DiagnosticProperties.Kind, NameOf(rule.Kind)),
            new DiagnosticProperty(DiagnosticProperties.Property, member.Location.ToString()),
            new DiagnosticProperty(DiagnosticProperties.Others, string.Join(",", rule.Others)),
            new DiagnosticProperty(DiagnosticProperties.Words, rule.Words),
        ];
        Add(DiagnosticProperties.Minimum, rule.Bounds.Minimum);
        Add(DiagnosticProperties.Maximum, rule.Bounds.Maximum);
        Add(DiagnosticProperties.Value, rule.Value ?? rule.WhenValue ?? StateOf(rule));
        Add(DiagnosticProperties.Values, rule.Values.Count == 0 ? null : string.Join(",", rule.Values));
        if (rule.IsOfValue)
        {
            Add(DiagnosticProperties.Keywords, KeywordsOf(rule, member));
        }

        return properties;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                properties.Add(new DiagnosticProperty(name, value));
            }
        }
    }

    /// <summary>The state of the other that the rule needs; null where it only has to be given.</summary>
    private static string? StateOf(ProseRule rule) => rule is { Kind: ProseRuleKind.Requires, Conditions: { Count: > 0 } states }
        ? string.Join(",", states[0].Values.Count > 0 ? states[0].Values : states[0].NotValues)
        : null;

    private static string KeywordsOf(ProseRule rule, SchemaNode member)
    {
        string type = (member.Json[KeywordNames.Type] as JsonString)?.Value ?? "";
        IEnumerable<string> keywords = ProseKeywords.Of(rule, type, default).Select(static keyword => $"{JsonText.Quote(keyword.Name)}: {JsonText.Write(keyword.Value)}");
        return $"{{ {string.Join(", ", keywords)} }}";
    }
}
