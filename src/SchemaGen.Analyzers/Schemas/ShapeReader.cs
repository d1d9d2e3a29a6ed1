using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>Reads a schema into a shape.</summary>
internal static class ShapeReader
{
    /// <summary>Reads a schema that stands for itself: the items of a list, the values of a map.</summary>
    public static TypedShape Read(SchemaNode parent, JsonNode node, string keyword)
    {
        switch (node)
        {
            case JsonObject json:
                return Read(parent.Child(json, keyword), hasOwnDescription: true);
            case JsonBoolean { Value: true }:
                return TypedShape.Any;
            case JsonBoolean:
                parent.Faults.AddNotEnforced(parent, parent.Json.Member(keyword)!, "a schema that allows nothing");
                return TypedShape.Any;
            default:
                parent.Faults.AddImpossible(parent, keyword, node, "a schema: an object, true or false");
                return TypedShape.Any;
        }
    }

    /// <summary>Reads the schema of one value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="hasOwnDescription">Whether its description is of the type: that of a property is told with the property.</param>
    public static TypedShape Read(SchemaNode schema, bool hasOwnDescription)
    {
        TypeSet types = TypeReader.Read(schema);
        UnsupportedKeywords.Report(schema);
        KeywordSet keywords = KeywordSet.Read(schema);

        TypedShape read = EnumReader.Read(schema, types, keywords.Numeric, hasOwnDescription) is { } listed
            ? listed
            : new TypedShape(OfTypes(schema, types, keywords, hasOwnDescription), types.AllowsNull || schema.ReadFlag("nullable") == true);

        UnheldConstraints.Report(schema, types, read.Shape, keywords);
        return read with { Shape = MediaRecogniser.Apply(schema, read.Shape) };
    }

    private static Shape OfTypes(SchemaNode schema, TypeSet types, KeywordSet keywords, bool hasOwnDescription)
    {
        switch (types.Kinds)
        {
            case JsonTypes.Boolean:
                return new BooleanShape();
            case JsonTypes.Integer:
                return NumericShapes.Integer(schema, keywords.Numeric);
            case JsonTypes.Number:
                return NumericShapes.Number(keywords.Numeric);
            case JsonTypes.Text:
                return keywords.Text.ToShape();
            case JsonTypes.List:
                return ListReader.Read(schema, keywords.List);
            case JsonTypes.Object:
                return ObjectReader.Read(schema, keywords.Object, hasOwnDescription);
            case JsonTypes.None when !types.IsFaulty && !types.AllowsNull:
                return Untyped(schema, keywords, hasOwnDescription);
            case JsonTypes.None when types.IsFaulty:
                return new AnyShape();
            default:
                schema.Faults.AddNotEnforced(schema, schema.Json.Member("type")!, "a property has one type, beside null");
                return new AnyShape();
        }
    }

    /// <summary>Without a <c>type</c>, members and items still say what is meant; bounds alone do not.</summary>
    private static Shape Untyped(SchemaNode schema, KeywordSet keywords, bool hasOwnDescription) =>
        schema.Json["properties"] is JsonObject ? ObjectReader.Read(schema, keywords.Object, hasOwnDescription)
        : schema.Has("items") ? ListReader.Read(schema, keywords.List)
        : new AnyShape();
}
