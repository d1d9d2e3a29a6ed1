namespace SchemaGen.Schemas;

/// <summary>Bounds of a count; one that excludes nothing is none.</summary>
internal static class CountBounds
{
    public static int? Least(int? count) => count == 0 ? null : count;

    public static int? Most(int? count) => count == int.MaxValue ? null : count;
}
