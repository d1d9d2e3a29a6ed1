using SchemaGen.Constraints;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the rules that the description of a member states.</summary>
internal static class ProseRecogniser
{
    /// <summary>Whether a description has a word without which no rule is stated.</summary>
    public static bool MayState(string prose) => ProseCues.MayState(prose);

    /// <summary>What the description states of the member and others.</summary>
    public static List<ProseRule> ReadRelations(string prose, SiblingMember self, Siblings siblings)
    {
        var rules = new ProseRuleList(prose, self);
        if (ChineseReader.IsIn(prose))
        {
            new ChineseReader(siblings, self, rules).ReadRelations(prose);
            return rules.Rules;
        }

        var relations = new RelationReader(new RelationScope(siblings, self, rules));
        foreach (ProseSentence sentence in ProseSentences.Split(prose, ProseTokenizer.Read(prose)))
        {
            relations.Read(sentence);
            foreach (ProseSentence aside in sentence.Asides)
            {
                relations.Read(aside);
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
        if (ChineseReader.IsIn(prose))
        {
            new ChineseReader(siblings, self, rules).ReadBounds(prose);
        }
        else if (ProseTokenizer.Read(prose) is var tokens && !BoundReader.IsCoerced(tokens))
        {
            var bounds = new BoundReader(siblings, self, rules);
            foreach (ProseSentence sentence in ProseSentences.Split(prose, tokens))
            {
                bounds.Read(sentence);
                sentence.Asides.ForEach(bounds.Read);
            }
        }

        BoundCheck.Restrict(rules.Rules, self);
        return rules.Rules;
    }
}
