using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Finds out whether a value can satisfy two alternatives at once, which <c>oneOf</c> forbids.</summary>
internal static class AlternativeDisjointness
{
    /// <summary>Whether no value can satisfy two of them.</summary>
    /// <param name="composer">Puts a schema and its parts into one.</param>
    /// <param name="schemas">The alternatives.</param>
    /// <param name="read">What was read of each.</param>
    public static bool AreApart(SchemaComposer composer, IReadOnlyList<SchemaNode> schemas, IReadOnlyList<TypedShape> read)
    {
        for (int i = 0; i < schemas.Count; i++)
        {
            for (int j = i + 1; j < schemas.Count; j++)
            {
                if ((read[i].IsNullable && read[j].IsNullable) || !AreApart(composer, schemas[i], read[i].Shape, schemas[j], read[j].Shape))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AreApart(SchemaComposer composer, SchemaNode left, Shape one, SchemaNode right, Shape other) => (ShapeTypes.AllOf(one), ShapeTypes.AllOf(other)) switch
    {
        (JsonTypes.None, _) or (_, JsonTypes.None) => false,
        var (a, b) when (a & b) == 0 => true,
        (JsonTypes.Object, _) => one is not MapShape && other is not MapShape && (HasOtherConstant(composer, left, right) || Lacks(left, right) || Lacks(right, left)),
        _ => (one, other) switch
        {
            (EnumShape a, EnumShape b) => !a.Values.Any(value => b.Values.Any(same => same.WireValue == value.WireValue)),
            (BooleanShape { Constant: { } a }, BooleanShape { Constant: { } b }) => a != b,
            (IntegerShape { AllowedValues: { Count: > 0 } a }, IntegerShape { AllowedValues: { Count: > 0 } b }) => !a.Any(b.Contains),
            _ => false,
        },
    };

    /// <summary>Whether both require a member for which they list different texts.</summary>
    private static bool HasOtherConstant(SchemaComposer composer, SchemaNode left, SchemaNode right) =>
        left.Json[KeywordNames.Properties] is JsonObject properties && right.Json[KeywordNames.Properties] is JsonObject others && properties.Members.Any(member =>
            Requires(left, member.Name) && Requires(right, member.Name)
            && TextsOf(composer, left, member.Value) is { } texts && TextsOf(composer, right, others[member.Name]) is { } otherTexts
            && !texts.Overlaps(otherTexts));

    /// <summary>Whether one requires a member that the other forbids.</summary>
    private static bool Lacks(SchemaNode left, SchemaNode right) =>
        right.Json[KeywordNames.AdditionalProperties] is JsonBoolean { Value: false } && !right.Has(KeywordNames.PatternProperties)
        && left.Json[KeywordNames.Required] is JsonArray { Items: var required }
        && required.OfType<JsonString>().Any(name => (right.Json[KeywordNames.Properties] as JsonObject)?[name.Value] is null);

    private static bool Requires(SchemaNode schema, string name) =>
        schema.Json[KeywordNames.Required] is JsonArray { Items: var names } && names.Any(item => item is JsonString { Value: var text } && text == name);

    private static HashSet<string>? TextsOf(SchemaComposer composer, SchemaNode parent, JsonNode? schema)
    {
        if (schema is not JsonObject json)
        {
            return null;
        }

        JsonObject composed = composer.Compose(parent.Child(json, KeywordNames.Properties)).Json;
        IReadOnlyList<JsonNode> values = composed[KeywordNames.Const] is { } constant ? [constant] : composed[KeywordNames.Enum] is JsonArray { Items: var items } ? items : [];
        return values.Count > 0 && values.All(static value => value is JsonString) ? new HashSet<string>(values.Select(static value => ((JsonString)value).Value), StringComparer.Ordinal) : null;
    }
}
