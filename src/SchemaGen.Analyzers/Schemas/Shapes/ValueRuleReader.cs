using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads what <c>not</c>, <c>if</c>, <c>anyOf</c> and <c>oneOf</c> require of the value of a member whose type is stated beside them.</summary>
internal static class ValueRuleReader
{
    /// <param name="composer">Composes the schemas of the document.</param>
    /// <param name="schema">The schema, composed.</param>
    /// <param name="typed">The shape that was read from the rest.</param>
    /// <param name="union">The keyword that the type itself was read from, and what of it is not enforced; null where there is none.</param>
    /// <returns>The rules, which apply to the value itself. A keyword that says more is reported.</returns>
    public static EquatableArray<ConditionRule> Read(SchemaComposer composer, SchemaNode schema, TypedShape typed, UnionReading? union)
    {
        // Most schemas have no such keyword, and do not need a reader.
        ConditionRules? read = null;
        List<ConditionRule> rules = [];
        foreach (JsonMember keyword in schema.Json.Members)
        {
            if (!ConditionRules.Reads(keyword.Name))
            {
                continue;
            }

            read ??= new ConditionRules(schema, new ValueConditionReader(composer, schema, null, typed.Shape, typed.IsNullable).Read);
            string? unenforced = ReferenceEquals(keyword, union?.Keyword) ? union!.Unenforced : null;
            if (ReferenceEquals(keyword, union?.Keyword) && unenforced is null)
            {
                continue;
            }

            // By the letter, `oneOf` of listed strings and any string forbids the listed ones; its authors mean `anyOf`.
            if (!(unenforced is not null && keyword.Name == KeywordNames.OneOf) && read.Of(keyword) is { } found)
            {
                rules.AddRange(found);
            }
            else if (unenforced is not null)
            {
                schema.Diagnostics.LeaveToEvaluator(schema, keyword, unenforced);
            }
            else
            {
                Report(schema, keyword);
            }
        }

        return rules.Count == 0 ? default : rules.ToEquatableArray();
    }

    private static void Report(SchemaNode schema, JsonMember keyword)
    {
        foreach (JsonMember told in keyword.Name == KeywordNames.If ? schema.Json.Members.Where(static member => member.Name is KeywordNames.If or KeywordNames.Then or KeywordNames.Else) : [keyword])
        {
            UnenforcedKeywords.Report(schema, told);
        }
    }
}
