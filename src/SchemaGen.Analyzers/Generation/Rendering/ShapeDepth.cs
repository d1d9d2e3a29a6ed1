using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>
/// Lists of lists of lists become generic types of the same depth, and compilers and runtimes give up at some. Where no vendor goes, the
/// values are untyped.
/// </summary>
internal static class ShapeDepth
{
    /// <summary>The deepest in the field is two: a list of boxes of four numbers.</summary>
    private const int Max = 8;

    /// <summary>The shape, with everything below the deepest level replaced by "any value".</summary>
    public static Shape Bound(Shape shape, int depth = 1) => shape switch
    {
        ListShape or MapShape when depth > Max => new AnyShape(),
        ListShape list => list with { Item = Bound(list.Item, depth + 1) },
        MapShape map => map with { Value = Bound(map.Value, depth + 1) },
        _ => shape,
    };
}
