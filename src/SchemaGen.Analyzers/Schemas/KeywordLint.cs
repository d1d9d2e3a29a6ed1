using SchemaGen.Json;

namespace SchemaGen.Schemas;

/// <summary>What there is to say of the names of a schema's keywords.</summary>
internal static class KeywordLint
{
    public static void Report(SchemaNode schema)
    {
        foreach (JsonMember member in schema.Json.Members)
        {
            UnsupportedKeywords.Report(schema, member);
            UnknownKeywords.Report(schema, member);
        }
    }
}
