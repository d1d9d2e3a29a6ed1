using SchemaGen.Models;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Finds the JSON Schema types of a shape's values.</summary>
internal static class ShapeTypes
{
    /// <summary>The one type of the values; none where they may be of several.</summary>
    public static JsonTypes Of(Shape shape) => shape switch
    {
        BooleanShape => JsonTypes.Boolean,
        IntegerShape { Texts: not NumberTexts.None } or LargeIntegerShape { Texts: not NumberTexts.None } or NumberShape { Texts: not NumberTexts.None } => JsonTypes.None,
        IntegerShape or LargeIntegerShape => JsonTypes.Integer,
        NumberShape => JsonTypes.Number,
        TextShape or EnumShape or OpenEnumShape => JsonTypes.String,
        ListShape => JsonTypes.Array,
        ObjectShape or ReferenceShape or MapShape => JsonTypes.Object,
        _ => JsonTypes.None,
    };

    /// <summary>The types that the values have: an integer is a number too.</summary>
    public static JsonTypes AllOf(Shape shape) => Of(shape) is JsonTypes.Integer ? JsonTypes.Integer | JsonTypes.Number : Of(shape);
}
