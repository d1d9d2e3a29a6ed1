using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>Finds differences in keywords that have no words of their own. What they mean is decided by proof and by example.</summary>
internal static class OtherEdits
{
    /// <summary>The keywords, each with those without which it says nothing.</summary>
    private static readonly (string Keyword, string[] With)[] s_keywords =
    [
        (KeywordNames.PrefixItems, [KeywordNames.Items]),
        (KeywordNames.Contains, [KeywordNames.MinContains, KeywordNames.MaxContains]),
        (KeywordNames.PatternProperties, [KeywordNames.AdditionalProperties]),
        (KeywordNames.PropertyNames, []),
        (KeywordNames.UnevaluatedItems, []),
        (KeywordNames.UnevaluatedProperties, []),
        (KeywordNames.DependentRequired, []),
        (KeywordNames.DependentSchemas, []),
        (KeywordNames.Not, []),
        (KeywordNames.If, [KeywordNames.Then, KeywordNames.Else]),
        (KeywordNames.AnyOf, []),
        (KeywordNames.OneOf, []),
    ];

    public static void Add(EditList edits, Place place, MergedSchema before, MergedSchema after)
    {
        // Rules that the model states in words are found there, and alternatives of values elsewhere.
        bool areRulesKnown = edits.All.Any(edit => ReferenceEquals(edit.Place, place) && edit.Keyword == RuleEdits.Keyword);
        bool areValuesKnown = AlternativeEdits.Values(before) is not null && AlternativeEdits.Values(after) is not null;
        foreach ((string keyword, string[] with) in s_keywords)
        {
            bool isRule = keyword is KeywordNames.DependentRequired or KeywordNames.DependentSchemas or KeywordNames.Not or KeywordNames.If or KeywordNames.AnyOf or KeywordNames.OneOf;
            if ((isRule && areRulesKnown) || (areValuesKnown && keyword is KeywordNames.AnyOf or KeywordNames.OneOf))
            {
                continue;
            }

            List<Node> gone = Unmatched(edits.Equality, before, after, keyword, with);
            List<Node> come = Unmatched(edits.Equality, after, before, keyword, with);
            for (int i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                Node? old = gone.ElementAtOrDefault(i);
                Node? now = come.ElementAtOrDefault(i);
                string what = now is null ? "is asked no more" : old is null ? "is asked from now on" : "has changed";
                edits.Add(new Edit(Direction.Mixed, place, keyword, $"What '{keyword}' asks of {place.Subject} {what}.")
                {
                    OldOwner = old ?? place.Old.Home,
                    NewOwner = now ?? place.New.Home,
                    Old = old is null ? null : PayloadText.Shown(old[keyword]!),
                    New = now is null ? null : PayloadText.Shown(now[keyword]!),
                    Weight = 35,
                    Targets = now is null ? [] : edits.LostByChance(place, 60).Where(target => Alone(now, keyword, with) is var alone && now.Side.Evaluate(alone, target.Value!) == Verdict.Invalid),
                });
            }
        }
    }

    /// <summary>The schemas with a keyword to which none of another schema is equal.</summary>
    private static List<Node> Unmatched(SchemaEquality equality, MergedSchema schema, MergedSchema other, string keyword, string[] with) =>
    [
        .. schema.Parts.Where(part => part[keyword] is not null && !IsNullable(schema, part, keyword)
            && !other.Parts.Any(known => equality.AreKeywordsEqual(part, known, keyword) && with.All(one => equality.AreKeywordsEqual(part, known, one)))),
    ];

    /// <summary>A schema with nothing but a keyword, and those without which it says nothing.</summary>
    private static ObjectInstance Alone(Node schema, string keyword, string[] with)
    {
        string[] names = [.. with.Prepend(keyword).Where(name => schema[name] is not null)];
        return new ObjectInstance(names, [.. names.Select(name => schema[name]!)]);
    }

    private static bool IsNullable(MergedSchema schema, Node part, string keyword) =>
        schema.Choices.Any(choice => ReferenceEquals(choice.Owner.Schema, part.Schema) && choice.Keyword == keyword && Nullables.OtherThanNull(choice) is not null);
}
