using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Goes through the keywords of a schema by their names: unknown ones are reported, those that nothing reads are left to the evaluator.</summary>
internal static class KeywordLint
{
    /// <param name="schema">The schema.</param>
    /// <param name="read">A keyword that is not read in most schemas, but is in this one.</param>
    /// <param name="isRecord">Whether the schema is that of an object with members, of which more can be read.</param>
    /// <param name="isMember">Whether the schema is that of a member of an object, of which more can be read too.</param>
    public static void Report(SchemaNode schema, JsonMember? read = null, bool isRecord = false, bool isMember = false)
    {
        foreach (JsonMember member in schema.Json.Members)
        {
            if (!ReferenceEquals(member, read) && !(isRecord ? ConditionReader.Reads(member.Name) : isMember && ConditionRules.Reads(member.Name)))
            {
                UnenforcedKeywords.Report(schema, member);
            }

            UnknownKeywords.Report(schema, member);
        }
    }
}
