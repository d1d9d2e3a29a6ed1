using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads what <c>not</c>, <c>if</c>, <c>anyOf</c> and <c>oneOf</c> ask of the value of a member whose type is told beside them.</summary>
internal static class ValueRuleReader
{
    /// <param name="composer">Puts a schema and its parts into one.</param>
    /// <param name="schema">The schema, composed.</param>
    /// <param name="typed">What was read of the rest.</param>
    /// <param name="union">The keyword that the type itself was read from, and what it says unenforced; null where there is none.</param>
    /// <returns>The rules, which speak of the value itself. What says more is reported.</returns>
    public static EquatableArray<ConditionRule> Read(SchemaComposer composer, SchemaNode schema, TypedShape typed, UnionReading? union)
    {
        // Most schemas have no such keyword, and no reader is made for them.
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

            // By the letter, `oneOf` of listed texts and any text forbids the listed ones: who writes it means `anyOf`.
            if (!(unenforced is not null && keyword.Name == KeywordNames.OneOf) && read.Of(keyword) is { } found)
            {
                rules.AddRange(found);
            }
            else if (unenforced is not null)
            {
                schema.Diagnostics.AddNotEnforced(schema, keyword, unenforced);
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
