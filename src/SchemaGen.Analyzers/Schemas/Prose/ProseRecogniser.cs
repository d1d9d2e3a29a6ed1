using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the rules that the description of a member states.</summary>
internal static class ProseRecogniser
{
    private static readonly string[] s_lengths = ["char", "value", "one of", "length", ":", "either", "options", "choices"];

    /// <summary>What the description states of the member and others.</summary>
    public static IReadOnlyList<ProseRule> ReadRelations(string prose, SiblingMember self, Siblings siblings) =>
        PlainCompanion.Read(prose, self, siblings) ?? ReadSentences(prose, self, siblings);

    private static IReadOnlyList<ProseRule> ReadSentences(string prose, SiblingMember self, Siblings siblings)
    {
        var rules = new ProseRuleList(prose, self);
        if (ChineseReader.IsIn(prose))
        {
            new ChineseReader(siblings, self, rules).ReadRelations(prose);
            return rules.Rules;
        }

        var relations = new RelationReader(new RelationScope(siblings, self, rules));
        foreach (ProseSentence sentence in ProseSentences.Split(prose, Conjunctions.Join(ProseTokenizer.Read(prose))))
        {
            // The first says what the member is, and may do so for one case only, in words that say nothing elsewhere.
            if (sentence.IsFirst || ProseCues.MayRelate(prose, sentence))
            {
                relations.Read(sentence);
            }

            foreach (ProseSentence aside in sentence.Asides)
            {
                relations.Read(aside, sentence);
            }
        }

        return rules.Rules;
    }

    /// <summary>What the description states of the member's own value, and may be enforced.</summary>
    public static IReadOnlyList<ProseRule> ReadBounds(string prose, SiblingMember self, Siblings siblings)
    {
        if (self.Type is not ("integer" or "number" or "string" or "array") || self.Values.Count > 0 || self.Schema?.Member(KeywordNames.Ref) is not null)
        {
            // Beside a reference, some dialects ignore keywords.
            return [];
        }

        var rules = new ProseRuleList(prose, self);
        List<ProseToken> tokens = ProseTokenizer.Read(prose);
        if (ChineseReader.IsIn(prose))
        {
            new ChineseReader(siblings, self, rules).ReadBounds(prose);
        }
        else if (!BoundReader.IsCoerced(tokens))
        {
            var bounds = new BoundReader(siblings, self, rules);
            foreach (ProseSentence sentence in ProseSentences.Split(prose, tokens))
            {
                bounds.Read(sentence);
                sentence.Asides.ForEach(bounds.Read);
            }
        }

        rules.Rules.RemoveAll(rule => rule.Kind == ProseRuleKind.Range && SpecialValues.AreOutside(tokens, rule.Bounds));
        BoundCheck.Restrict(rules.Rules, self);
        return rules.Rules;
    }

    /// <summary>Whether prose may say of a member's own value what no keyword does, by its cheapest signs.</summary>
    public static bool MayBound(string prose, JsonObject schema) => MayBoundType(prose, schema) && ProseCues.MayBound(prose);

    private static bool MayBoundType(string prose, JsonObject schema) => (schema[KeywordNames.Type] as JsonString)?.Value switch
    {
        "boolean" or "object" => false,
        "array" => schema[KeywordNames.MinItems] is null && schema[KeywordNames.MaxItems] is null,
        "string" => schema[KeywordNames.Enum] is null && MaySayLength(prose),
        _ => schema[KeywordNames.Ref] is null && schema[KeywordNames.Enum] is null,
    };

    private static bool MaySayLength(string prose)
    {
        foreach (string sign in s_lengths)
        {
            if (prose.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return ChineseReader.IsIn(prose);
    }
}
