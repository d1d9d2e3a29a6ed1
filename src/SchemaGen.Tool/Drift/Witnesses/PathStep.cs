using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>A step from a value to one of its parts, or to one of the schemas that it may have.</summary>
/// <param name="Kind">What is stepped into.</param>
/// <param name="Name">The name of the member.</param>
/// <param name="Alternative">The alternative that the value is taken to be.</param>
internal sealed record PathStep(StepKind Kind, string Name = "", Node? Alternative = null);

internal enum StepKind
{
    /// <summary>A member of an object.</summary>
    Member,

    /// <summary>An item of an array.</summary>
    Item,

    /// <summary>A member of a map, whatever its name.</summary>
    Entry,

    /// <summary>The same value, as one of several alternatives.</summary>
    Alternative,
}
