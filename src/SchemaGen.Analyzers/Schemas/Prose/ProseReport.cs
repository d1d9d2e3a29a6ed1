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
        PropertiesOf(rule, member).ToEquatableArray());

    /// <summary>The name of a kind: <c>effectiveOnlyIf</c>.</summary>
    public static string NameOf(ProseRuleKind kind)
    {
        string name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    private static IEnumerable<DiagnosticProperty> PropertiesOf(ProseRule rule, SchemaNode member)
    {
        yield return new DiagnosticProperty(DiagnosticProperties.Kind, NameOf(rule.Kind));
        yield return new DiagnosticProperty(DiagnosticProperties.Property, member.Location.ToString());
        yield return new DiagnosticProperty(DiagnosticProperties.Others, string.Join(",", rule.Others));
        yield return new DiagnosticProperty(DiagnosticProperties.Words, rule.Words);
        if (rule.Bounds.Minimum is { } minimum)
        {
            yield return new DiagnosticProperty(DiagnosticProperties.Minimum, minimum);
        }

        if (rule.Bounds.Maximum is { } maximum)
        {
            yield return new DiagnosticProperty(DiagnosticProperties.Maximum, maximum);
        }

        if ((rule.Value ?? rule.WhenValue) is { } value)
        {
            yield return new DiagnosticProperty(DiagnosticProperties.Value, value);
        }

        if (rule.Values.Count > 0)
        {
            yield return new DiagnosticProperty(DiagnosticProperties.Values, string.Join(",", rule.Values));
        }

        if (rule is { IsOfValue: true, AppliesToItems: false })
        {
            string type = (member.Json[KeywordNames.Type] as JsonString)?.Value ?? "";
            IEnumerable<string> keywords = ProseKeywords.Of(rule, type, default).Select(static keyword => $"{JsonText.Quote(keyword.Name)}: {JsonText.Write(keyword.Value)}");
            yield return new DiagnosticProperty(DiagnosticProperties.Keywords, $"{{ {string.Join(", ", keywords)} }}");
        }
    }
}
