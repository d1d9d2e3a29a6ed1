using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>Reads a <c>default</c>. One that its own shape does not allow is reported, and is none: it must never become an initialiser.</summary>
internal static class DefaultReader
{
    public static DefaultValue? Read(SchemaNode schema, TypedShape typed) =>
        schema.Json.Member("default") is { } keyword && InstanceLint.IsAllowed(schema, keyword, keyword.Value, typed, ", so there is none")
            ? Convert(keyword.Value, typed.Shape, typed.IsNullable)
            : null;

    /// <summary>The initialiser of a value that the shape allows; null where there is none, as for objects.</summary>
    public static DefaultValue? Convert(JsonNode value, Shape shape, bool isNullable) => (shape, value) switch
    {
        (_, JsonNull) => isNullable ? new NullDefault() : null,
        (BooleanShape, JsonBoolean flag) => new BooleanDefault(flag.Value),
        (IntegerShape, JsonNumber number) => new IntegerDefault(WholeNumber.Floor(number.Text).Value!.Value),
        (NumberShape, JsonNumber number) => new NumberDefault(NumericKeywords.ReadLiteral(number)!),
        (EnumShape, JsonString text) => new EnumDefault(text.Value),
        (OpenEnumShape { Known.Values: var known }, JsonString text) when known.Any(one => one.WireValue == text.Value) => new EnumDefault(text.Value),
        (OpenEnumShape, JsonString text) => new TextDefault(text.Value),

        // The schema itself does not say that it is a reference to a file, so the lint is silent.
        (TextShape { Media: { } media }, JsonString text) when !MediaReferenceConstraint.IsValid(text.Value, media.Accept) => null,
        (TextShape, JsonString text) => new TextDefault(text.Value),
        (ListShape list, JsonArray array) => ConvertList(list, array),
        (UnionShape union, _) => ConvertAlternative(union, value),
        _ => null,
    };

    private static UnionDefault? ConvertAlternative(UnionShape shape, JsonNode value)
    {
        for (int i = 0; i < shape.Alternatives.Count; i++)
        {
            if (InstanceCheck.Find(value, shape.Alternatives[i], isNullable: false) is null)
            {
                return Convert(value, shape.Alternatives[i], isNullable: false) is { } converted ? new UnionDefault(i, converted) : null;
            }
        }

        return null;
    }

    /// <summary>A list of literals; lists in lists have no initialiser.</summary>
    private static ListDefault? ConvertList(ListShape shape, JsonArray array)
    {
        List<DefaultValue> items = [];
        foreach (JsonNode node in array.Items)
        {
            if (node is JsonArray || Convert(node, shape.Item, shape.ItemIsNullable) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new ListDefault(items.ToEquatableArray());
    }
}
