using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Keywords;

/// <summary>
/// The names and descriptions that <c>x-enumNames</c> (NSwag), <c>x-enum-varnames</c> (OpenAPI Generator) and their companions give the
/// values, by position in <c>enum</c>.
/// </summary>
internal sealed class EnumNames
{
    private readonly IReadOnlyList<JsonNode> _values;
    private readonly IReadOnlyList<JsonString>? _names;
    private readonly IReadOnlyList<JsonString>? _descriptions;

    private EnumNames(IReadOnlyList<JsonNode> values, IReadOnlyList<JsonString>? names, IReadOnlyList<JsonString>? descriptions)
    {
        _values = values;
        _names = names;
        _descriptions = descriptions;
    }

    /// <summary>Reads them; null where there are none, as in most schemas.</summary>
    public static EnumNames? Read(SchemaNode schema, JsonNode list)
    {
        if ((schema.Json[VendorKeywordNames.EnumNames] ?? schema.Json[VendorKeywordNames.EnumVarNames] ?? schema.Json[VendorKeywordNames.EnumDescriptions] ?? schema.Json[VendorKeywordNames.EnumDescriptionList]) is null)
        {
            return null;
        }

        IReadOnlyList<JsonNode> values = list is JsonArray array ? array.Items : [list];
        return new EnumNames(
            values,
            ReadColumn(schema, VendorKeywordNames.EnumNames, values.Count) ?? ReadColumn(schema, VendorKeywordNames.EnumVarNames, values.Count),
            ReadColumn(schema, VendorKeywordNames.EnumDescriptions, values.Count) ?? ReadColumn(schema, VendorKeywordNames.EnumDescriptionList, values.Count));
    }

    public string? NameOf(JsonString value) => At(_names, value);

    public string? DescriptionOf(JsonString value) => At(_descriptions, value);

    /// <summary>The texts that stand beside the values. A list of another kind or length says nothing: an extension has no specification that it could break.</summary>
    private static IReadOnlyList<JsonString>? ReadColumn(SchemaNode schema, string keyword, int count) =>
        schema.Json[keyword] is JsonArray { Items: var items } && items.Count == count && items.All(static item => item is JsonString) ? items.Cast<JsonString>().ToList() : null;

    private string? At(IReadOnlyList<JsonString>? column, JsonString value)
    {
        if (column is null)
        {
            return null;
        }

        for (int i = 0; i < _values.Count; i++)
        {
            if (ReferenceEquals(_values[i], value))
            {
                return string.IsNullOrWhiteSpace(column[i].Value) ? null : column[i].Value;
            }
        }

        return null;
    }
}
