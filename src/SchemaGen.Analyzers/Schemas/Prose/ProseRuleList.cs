using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>Collects the rules of one description.</summary>
/// <param name="prose">The description.</param>
/// <param name="self">The member that is described.</param>
internal sealed class ProseRuleList(string prose, SiblingMember self)
{
    public readonly List<ProseRule> Rules = [];

    /// <summary>Whether the description names no other case: "otherwise", "else", "by default".</summary>
    public bool IsOnlyCase => prose.IndexOf("otherwise", StringComparison.OrdinalIgnoreCase) < 0 && prose.IndexOf(" else", StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary>Whether no sentence up to the one that is read names a case: "if", "when".</summary>
    public bool IsUnconditional
    {
        get
        {
            string before = " " + prose.Substring(0, Sentence.Place.Start + Sentence.Place.Length);
            return before.IndexOf(" if ", StringComparison.OrdinalIgnoreCase) < 0 && before.IndexOf(" when ", StringComparison.OrdinalIgnoreCase) < 0;
        }
    }

    /// <summary>Whether a heading such as "For x:" stands once.</summary>
    public bool IsOnlyHeading(string word)
    {
        int count = 0;
        for (int at = prose.IndexOf(word + " ", StringComparison.Ordinal); at >= 0; at = prose.IndexOf(word + " ", at + 1, StringComparison.Ordinal))
        {
            count += at == 0 || prose[at - 1] is '\n' or ' ' ? 1 : 0;
        }

        return count == 1;
    }

    /// <summary>The sentence that is read.</summary>
    public ProseSentence Sentence { get; set; } = null!;

    public void Add(ProseRuleKind kind, params SiblingMember[] others) => Add(kind, others, static rule => rule);

    public void Add(ProseRuleKind kind, IEnumerable<SiblingMember> others, Func<ProseRule, ProseRule> with)
    {
        ProseEffect effect = kind is ProseRuleKind.EffectiveOnlyIf or ProseRuleKind.MakesIgnored ? ProseEffect.Ignored : ProseEffect.Refused;
        if (effect == ProseEffect.Refused ? Sentence.MayBeTurned && kind is ProseRuleKind.Requires or ProseRuleKind.RequiredIf || Sentence.IsRetracted : Sentence.IsRetracted)
        {
            return;
        }

        ProseSpan place = Sentence.Place;
        ProseRule rule = with(new ProseRule(
            kind, effect, self.Name, others.Where(other => other != self).Select(static other => other.Name).Distinct().ToEquatableArray(), place,
            ProseTokenizer.OnOneLine(prose, place.Start, place.Start + place.Length)));
        if (self.IsFlag && rule is { Kind: ProseRuleKind.Requires or ProseRuleKind.MakesIgnored, WhenValue: null })
        {
            // A flag that is given as false asks for nothing.
            rule = rule with { WhenValue = "true" };
        }

        if (!Rules.Exists(known => known with { Place = place, Words = rule.Words } == rule))
        {
            Rules.Add(rule);
        }
    }

    /// <summary>Adds that the member excludes the only other that the sentences before name: "Both may not be given".</summary>
    public void AddMentioned(Siblings siblings)
    {
        List<SiblingMember> mentioned = [];
        foreach (ProseToken token in ProseTokenizer.Read(prose.Substring(0, Sentence.Place.Start)))
        {
            if (token.IsIdentifier && siblings.Named(token.Text) is { } member && member != self && !mentioned.Contains(member))
            {
                mentioned.Add(member);
            }
        }

        if (mentioned is [var other])
        {
            Add(ProseRuleKind.Excludes, other);
        }
    }
}
