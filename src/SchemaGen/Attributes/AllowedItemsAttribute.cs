using System.ComponentModel.DataAnnotations;
using SchemaGen.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Requires that each item of a list is one of a few values: <c>enum</c> or <c>const</c> in <c>items</c>. For a single value there is <see cref="AllowedValuesAttribute"/>.</summary>
/// <param name="values">The values. Numbers are compared as numbers: 1 and 1.0 are equal.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AllowedItemsAttribute(params object[] values) : ValidationAttribute(ConstraintMessages.NotAllowedAttribute)
{
    /// <summary>The values.</summary>
    public IReadOnlyList<object> Values { get; } = values;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        Items.All(value, Values, static (item, allowed) => allowed.Any(other => AreEqual(item, other)));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ConstraintMessages.Format(ErrorMessageString, name, ConstraintMessages.Allowed(Values.Select(JsonText.Of)));

    private static bool AreEqual(object item, object allowed) => (item, allowed) switch
    {
        (int or long, int or long) => ToInt64(item) == ToInt64(allowed),
        _ => Items.AsNumber(item) is { } number && Items.AsNumber(allowed) is { } other ? number == other : item.Equals(allowed),
    };

    private static long ToInt64(object value) => value is int number ? number : (long)value;
}
