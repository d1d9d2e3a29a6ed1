using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Shapes;

/// <summary>What there is to say of the names of a schema's keywords.</summary>
internal static class KeywordLint
{
    /// <param name="schema">The schema.</param>
    /// <param name="read">A keyword that most schemas cannot have enforced, and this one has.</param>
    /// <param name="isRecord">Whether it is that of an object with members, of which more can be enforced.</param>
    /// <param name="isMember">Whether it is that of a member of an object, of which more can be enforced too.</param>
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
