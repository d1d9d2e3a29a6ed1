using SchemaGen.Models;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>The types of JSON Schema that the values of a shape have.</summary>
internal static class ShapeTypes
{
    /// <summary>The one type of the values; none where they may be of several.</summary>
    public static JsonTypes Of(Shape shape) => shape switch
    {
        BooleanShape => JsonTypes.Boolean,
        IntegerShape => JsonTypes.Integer,
        NumberShape => JsonTypes.Number,
        TextShape or EnumShape or OpenEnumShape => JsonTypes.String,
        ListShape => JsonTypes.Array,
        ObjectShape or ReferenceShape or MapShape => JsonTypes.Object,
        _ => JsonTypes.None,
    };

    /// <summary>The types that the values have: an integer is a number too.</summary>
    public static JsonTypes AllOf(Shape shape) => shape is IntegerShape ? JsonTypes.Integer | JsonTypes.Number : Of(shape);
}
