using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Reads the one sentence that the seed's platform writes, "It must be used with image_urls.", where the description has no other that may state a rule. It says no more than the grammar does, and costs the first
/// schema a few methods instead of a hundred.
/// </summary>
internal static class PlainCompanion
{
    private const string Verb = "It must be used with ";

    /// <summary>The rule, alone; null where the description is not as plain as that.</summary>
    public static ProseRule[]? Read(string prose, SiblingMember self, Siblings siblings)
    {
        int start = prose.IndexOf(Verb, StringComparison.Ordinal);
        int name = start + Verb.Length;
        int end = start < 0 ? -1 : prose.IndexOf('.', name);
        bool isWhole = end > name && end == prose.Length - 1 && (start == 0 || (start > 1 && prose[start - 1] == ' ' && prose[start - 2] == '.'));
        return isWhole && siblings.Named(prose.Substring(name, end - name)) is { } other && other != self && !ProseCues.MayRelate(prose, start)
            ? [new ProseRule(ProseRuleKind.Requires, ProseEffect.Refused, self.Name, new EquatableArray<string>([other.Name]), new ProseSpan(start, end + 1 - start), prose.Substring(start))]
            : null;
    }
}
