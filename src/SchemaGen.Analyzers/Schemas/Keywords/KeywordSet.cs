using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>
/// The constraints of one schema, read before its type is considered: an impossible value is an error of the file even where the type leaves
/// the keyword without effect.
/// </summary>
internal sealed class KeywordSet(NumericKeywords numeric, TextKeywords text, ListKeywords list, ObjectKeywords objects)
{
    public readonly NumericKeywords Numeric = numeric;

    public readonly TextKeywords Text = text;

    public readonly ListKeywords List = list;

    public readonly ObjectKeywords Object = objects;

    public static KeywordSet Read(SchemaNode schema) =>
        new(NumericKeywords.Read(schema), TextKeywords.Read(schema), ListKeywords.Read(schema), ObjectKeywords.Read(schema));
}
