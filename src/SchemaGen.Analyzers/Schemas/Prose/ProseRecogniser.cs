namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the rules that the description of a member states.</summary>
internal static class ProseRecogniser
{
    /// <summary>Whether a description has a word without which no rule is stated. Most have none.</summary>
    public static bool MayState(string prose) => ProseCues.MayState(prose);

    public static List<ProseRule> Read(string prose, SiblingMember self, Siblings siblings)
    {
        var rules = new ProseRuleList(prose, self);
        if (ChineseReader.IsIn(prose))
        {
            new ChineseReader(siblings, self, rules).Read(prose);
            BoundCheck.Restrict(rules.Rules, self);
            return rules.Rules;
        }

        List<ProseToken> tokens = ProseTokenizer.Read(prose);
        List<ProseSentence> sentences = ProseSentences.Split(prose, tokens);
        var bounds = BoundReader.IsCoerced(tokens) ? null : new BoundReader(siblings, self, rules);
        var relations = new RelationReader(siblings, self, rules);
        foreach (ProseSentence sentence in sentences)
        {
            relations.Read(sentence);
            bounds?.Read(sentence);
            foreach (ProseSentence aside in sentence.Asides)
            {
                relations.Read(aside);
                bounds?.Read(aside);
            }
        }

        BoundCheck.Restrict(rules.Rules, self);
        return rules.Rules;
    }
}
