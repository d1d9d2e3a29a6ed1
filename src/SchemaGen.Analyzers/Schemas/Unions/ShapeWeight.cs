using SchemaGen.Models;

namespace SchemaGen.Schemas.Unions;

/// <summary>Bounds the shapes that one is made of: references make an endless tree of alternatives within alternatives out of a short file.</summary>
internal static class ShapeWeight
{
    /// <summary>No vendor comes near.</summary>
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
