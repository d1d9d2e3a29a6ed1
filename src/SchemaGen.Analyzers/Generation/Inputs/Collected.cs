using SchemaGen.Models;

namespace SchemaGen.Generation.Inputs;

/// <summary>All items of a step of the pipeline, as one object: with a struct, the step would be compiled for that type alone.</summary>
/// <param name="Items">The items.</param>
internal sealed record Collected<T>(EquatableArray<T> Items)
    where T : IEquatable<T>;

internal static class Collected
{
    public static Collected<T> Of<T>(IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToEquatableArray());
}
