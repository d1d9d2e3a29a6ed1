using SchemaGen.Models;

namespace SchemaGen.Schemas.Unions;

/// <summary>Limits the number of shapes within one: references in a short file can make an endless tree of alternatives within alternatives.</summary>
internal static class ShapeWeight
{
    /// <summary>The greatest number of shapes. No vendor comes near.</summary>
    private const int Heaviest = 5000;

    public static bool IsTooHeavy(IEnumerable<Shape> alternatives) => alternatives.Sum(Of) > Heaviest;

    private static int Of(Shape shape) => shape switch
    {
        UnionShape union => 1 + union.Alternatives.Sum(Of),
        ListShape list => 1 + Of(list.Item),
        MapShape map => 1 + Of(map.Value),
        _ => 1,
    };
}
