using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Leaves to the evaluator the keywords that constrain, and that no shape or rule can express: never dropped in silence.</summary>
internal static class UnenforcedKeywords
{
    public static void Report(SchemaNode schema, JsonMember member)
    {
        if (KeywordTable.Find(member.Name) is { Constrains: true } keyword && (keyword.Readers & KeywordReaders.Always) == 0 && Constrains(schema, member, keyword) && !IsRead(schema, member, keyword))
        {
            schema.Diagnostics.LeaveToEvaluator(schema, member);
        }
    }

    /// <summary>Whether a reader that reads the keyword only in some schemas reads it in this one.</summary>
    private static bool IsRead(SchemaNode schema, JsonMember member, Keyword keyword) =>
        keyword.Readers != KeywordReaders.None
        && (MapNameReader.Reads(schema, keyword) || ContainedReader.Reads(schema, keyword) || ListItems.Reads(schema, member, keyword)
            || ((keyword.Readers & KeywordReaders.Unevaluated) != 0 && UnevaluatedMembers.IsKnown(schema)));

    /// <summary>Whether the keyword constrains anything. A schema that allows everything does not, except under <c>not</c>, and in <c>contains</c>, which still requires an item.</summary>
    private static bool Constrains(SchemaNode schema, JsonMember member, Keyword keyword)
    {
        if ((keyword.Scope & KeywordScope.InPlace) != 0 && KeywordTable.AdjacentTo(keyword.Name) is { } adjacent && !Array.Exists(adjacent, schema.Has))
        {
            // Alone, it is without effect.
            return false;
        }

        return member.Name is KeywordNames.Not or KeywordNames.Contains or KeywordNames.If || !SchemaNode.AllowsEverything(member.Value);
    }
}
