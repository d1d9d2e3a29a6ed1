using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Reports members of a schema that no specification knows, and that look like a keyword that one does (SG0010).</summary>
internal static class UnknownKeywords
{
    public static void Report(SchemaNode schema, JsonMember member)
    {
        if (KeywordTable.Find(member.Name) is null && !KeywordTable.IsExtension(member.Name) && NearestText.Find(member.Name, KeywordTable.All.Select(static keyword => keyword.Name)) is { } nearest)
        {
            schema.Diagnostics.AddUnknownKeyword(
                member, $"'{member.Name}' of {schema.LocationOf(member.NameSpan).Quoted()} is no keyword of JSON Schema, and forbids nothing; did you mean '{nearest}'?");
        }
    }
}
