using System.Globalization;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>Writes constraints as C# arguments, the same for the attributes that analyzers read and the checks that run.</summary>
internal static class Arguments
{
    /// <summary>The two bounds of a count: <c>1, 14</c>; null where there are none.</summary>
    public static string? Counts(int? minimum, int? maximum) =>
        minimum is > 0 || maximum is not null
            ? (minimum ?? 0).ToString(CultureInfo.InvariantCulture) + ", " + (maximum is { } most ? most.ToString(CultureInfo.InvariantCulture) : "int.MaxValue")
            : null;

    /// <summary>The bounds of the number of a list's items: there is always at least one.</summary>
    public static string Counts(ItemsCondition items) => Counts(items.Minimum, items.Maximum == int.MaxValue ? null : items.Maximum)!;

    /// <summary>The allowed values, each as a literal of its type.</summary>
    public static IEnumerable<string> AllowedValues(IntegerShape shape, bool isInt32) =>
        isInt32 ? shape.AllowedValues.Select(Literal.Int32) : shape.AllowedValues.Select(Literal.Int64);

    /// <inheritdoc cref="AllowedValues(IntegerShape, bool)"/>
    public static IEnumerable<string> AllowedValues(NumberShape shape) => shape.AllowedValues.Select(static value => Literal.Double(value.Value));
}
