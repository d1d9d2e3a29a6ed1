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
    private readonly IReadOnlyList<JsonNode>? _names;
    private readonly IReadOnlyList<JsonNode>? _descriptions;

    private EnumNames(IReadOnlyList<JsonNode> values, IReadOnlyList<JsonNode>? names, IReadOnlyList<JsonNode>? descriptions)
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

    public string? NameOf(JsonNode value) => At(_names, value);

    public string? DescriptionOf(JsonNode value) => At(_descriptions, value);

    /// <summary>Gets whether the values have names.</summary>
    public bool HasNames => _names is not null;

    /// <summary>The texts that stand beside the values, or null for some. A list of another kind or length says nothing: an extension has no specification that it could break.</summary>
    private static IReadOnlyList<JsonNode>? ReadColumn(SchemaNode schema, string keyword, int count) =>
        schema.Json[keyword] is JsonArray { Items: var items } && items.Count == count && items.All(static item => item is JsonString or JsonNull) ? items : null;

    private string? At(IReadOnlyList<JsonNode>? column, JsonNode value)
    {
        if (column is null)
        {
            return null;
        }

        for (int i = 0; i < _values.Count; i++)
        {
            if (ReferenceEquals(_values[i], value))
            {
                return column[i] is JsonString { Value: var text } && !string.IsNullOrWhiteSpace(text) ? text : null;
            }
        }

        return null;
    }
}
