using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>
/// The constraints of one schema, read before its type is looked at: an impossible value is an error of the file even where the type leaves
/// the keyword without effect.
/// </summary>
internal sealed record KeywordSet(NumericKeywords Numeric, TextKeywords Text, ListKeywords List, ObjectKeywords Object)
{
    public static KeywordSet Read(SchemaNode schema) =>
        new(NumericKeywords.Read(schema), TextKeywords.Read(schema), ListKeywords.Read(schema), ObjectKeywords.Read(schema));
}
