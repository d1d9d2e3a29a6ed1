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
