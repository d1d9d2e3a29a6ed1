using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Instances;

/// <summary>Converts JSON values that their shape allows to defaults.</summary>
/// <param name="check">Checks values against shapes.</param>
internal sealed class DefaultReader(InstanceCheck check)
{
    /// <summary>A reader that does not know the objects that references lead to.</summary>
    public static readonly DefaultReader WithoutObjects = new(InstanceCheck.WithoutObjects);

    /// <summary>The C# of a value that the shape allows; null where there is none, as for an untyped value.</summary>
    public DefaultValue? Convert(JsonNode value, Shape shape, bool isNullable) => (shape, value) switch
    {
        (_, JsonNull) => isNullable && shape is not AnyShape ? new NullDefault() : null,
        (BooleanShape, JsonBoolean flag) => new BooleanDefault(flag.Value),
        (IntegerShape or LargeIntegerShape or NumberShape, JsonString text) => SpelledInstances.ToNumber(text, shape) is { } spelled ? Convert(spelled, shape, isNullable) : null,
        (LargeIntegerShape, JsonNumber number) => SpelledInstances.ToDefault(ExactNumber.Parse(number.Text)),
        (IntegerShape, JsonNumber number) => new IntegerDefault(WholeNumber.Floor(number.Text).Value!.Value),
        (NumberShape, JsonNumber number) => new NumberDefault(NumericKeywords.ReadLiteral(number)!),
        (EnumShape, JsonString text) => new EnumDefault(text.Value),
        (OpenEnumShape { Known.Values: var known }, JsonString text) => IsOneOf(known, text.Value) ? new EnumDefault(text.Value) : new TextDefault(text.Value),

        // The schema itself does not say that it is a reference to a file, so the lint is silent.
        (TextShape { Media: { } media }, JsonString text) when !MediaReferenceConstraint.IsValid(text.Value, media.Accept) => null,
        (TextShape, JsonString text) => new TextDefault(text.Value),
        (ListShape list, JsonArray array) => ConvertList(list, array),
        (UnionShape union, _) => ConvertAlternative(union, value),
        (ReferenceShape reference, JsonObject json) => check.ObjectOf(reference) is { } target ? ConvertObject(target, json) : null,
        (ObjectShape target, JsonObject json) => ConvertObject(target, json),
        (MapShape map, JsonObject json) => ConvertMap(map, json),
        _ => null,
    };

    private static bool IsOneOf(EquatableArray<EnumValueModel> known, string text) => known.Any(one => one.WireValue == text);

    private ObjectDefault? ConvertMap(MapShape map, JsonObject json) => ConvertMembers(json.Members, _ => (map.Value, map.ValueIsNullable));

    private UnionDefault? ConvertAlternative(UnionShape shape, JsonNode value)
    {
        for (int i = 0; i < shape.Alternatives.Count; i++)
        {
            if (check.Find(value, shape.Alternatives[i], isNullable: false) is null)
            {
                return Convert(value, shape.Alternatives[i], isNullable: false) is { } converted ? new UnionDefault(i, converted) : null;
            }
        }

        return null;
    }

    private ListDefault? ConvertList(ListShape shape, JsonArray array)
    {
        List<DefaultValue> items = [];
        foreach (JsonNode node in array.Items)
        {
            if (Convert(node, shape.Item, shape.ItemIsNullable) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new ListDefault(items.ToEquatableArray());
    }

    /// <summary>Converts an object, unless it breaks, or may break, a rule between its members: it would break it in every input that does not set the property.</summary>
    private ObjectDefault? ConvertObject(ObjectShape shape, JsonObject json)
    {
        if (shape.Companions.Any(rule => json[rule.Property] is not null && rule.Companions.Any(name => json[name] is null or JsonNull)))
        {
            return null;
        }

        Dictionary<string, PropertyModel> properties = shape.Properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal);
        return ConvertMembers(json.Members, name => properties.TryGetValue(name, out PropertyModel? property)
            ? (property.Shape, property.IsNullable)
            : (shape.Additional ?? new AnyShape(), shape.AdditionalIsNullable));
    }

    private ObjectDefault? ConvertMembers(IReadOnlyList<JsonMember> members, Func<string, (Shape Shape, bool IsNullable)> shapeOf)
    {
        var values = new Dictionary<string, DefaultValue>(StringComparer.Ordinal);
        foreach (JsonMember member in members)
        {
            (Shape shape, bool isNullable) = shapeOf(member.Name);
            if (Convert(member.Value, shape, isNullable) is not { } value)
            {
                return null;
            }

            values[member.Name] = value;
        }

        return new ObjectDefault(values.Select(static pair => new MemberDefault(pair.Key, pair.Value)).ToEquatableArray());
    }
}
