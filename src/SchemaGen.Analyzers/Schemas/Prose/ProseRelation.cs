using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>What the prose of an object's members states between them, as a fragment of JSON Schema over the object.</summary>
/// <param name="Fragment">The fragment.</param>
/// <param name="Text">The fragment, as compact JSON.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Ignored">The member that has no effect where the rule is broken; null where the service refuses the input.</param>
internal sealed record ProseRelation(JsonObject Fragment, string Text, ProseRule Rule, string? Ignored)
{
    /// <summary>Gets whether it only says that one member requires others.</summary>
    public bool IsCompanion => Ignored is null && Fragment.Members is [{ Name: KeywordNames.DependentRequired }];

    /// <summary>Makes the relations of an object, each once, whichever of the members states it.</summary>
    /// <param name="prose">The rules of the object.</param>
    public static IReadOnlyList<ProseRelation> Of(ObjectProse prose)
    {
        List<ProseRelation>? relations = null;
        HashSet<string>? known = null;
        foreach (ProseRule rule in prose.Rules)
        {
            if (rule.IsOfValue)
            {
                continue;
            }

            if (rule.Kind == ProseRuleKind.MakesIgnored)
            {
                // Each is about one member that may be ignored.
                foreach (string other in rule.Others)
                {
                    Add(ref relations, ref known, rule with { Others = new EquatableArray<string>([other]) }, other, prose);
                }
            }
            else if (rule.Effect == ProseEffect.Ignored)
            {
                Add(ref relations, ref known, rule, rule.Property, prose);
            }
            else
            {
                Add(ref relations, ref known, rule.Kind is ProseRuleKind.Excludes or ProseRuleKind.ExactlyOneOf or ProseRuleKind.AtLeastOneOf ? InOrder(rule, prose) : rule, ignored: null, prose);
            }
        }

        return relations ?? (IReadOnlyList<ProseRelation>)[];
    }

    private static void Add(ref List<ProseRelation>? relations, ref HashSet<string>? known, ProseRule rule, string? ignored, ObjectProse prose)
    {
        if (ProseFragments.Of(rule, prose) is { } fragment && JsonText.Write(fragment) is var text && (known ??= new HashSet<string>(StringComparer.Ordinal)).Add(text))
        {
            (relations ??= []).Add(new ProseRelation(fragment, text, rule, ignored));
        }
    }

    /// <summary>The rule with the members in the order of the object, where none of them is special.</summary>
    private static ProseRule InOrder(ProseRule rule, ObjectProse prose)
    {
        List<string> members = [.. rule.Others.Append(rule.Property).OrderBy(prose.PositionOf)];
        return rule with { Property = members[0], Others = members.Skip(1).ToEquatableArray() };
    }
}
