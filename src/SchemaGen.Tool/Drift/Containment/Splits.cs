using SchemaGen.Constraints;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Containment;

/// <summary>Opens the alternatives of a schema: each of its values is one of one of the parts.</summary>
internal static class Splits
{
    public static IEnumerable<MergedSchema> Of(MergedSchema schema, Choice choice)
    {
        if (choice.Keyword == KeywordNames.If)
        {
            MergedSchema met = schema.And(choice.Alternatives[0]);
            MergedSchema missed = schema.AndNot(choice.Alternatives[0]);
            yield return choice.Owner.Child(KeywordNames.Then) is { } then ? met.And(then) : met;
            yield return choice.Owner.Child(KeywordNames.Else) is { } otherwise ? missed.And(otherwise) : missed;
            yield break;
        }

        for (int i = 0; i < choice.Alternatives.Count; i++)
        {
            MergedSchema part = schema.And(choice.Alternatives[i]);
            if (choice.Keyword == KeywordNames.OneOf)
            {
                part = choice.Alternatives.Where((_, at) => at != i).Aggregate(part, static (all, other) => all.AndNot(other));
            }

            yield return part;
        }
    }
}
