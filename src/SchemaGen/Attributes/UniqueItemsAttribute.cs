using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SchemaGen.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Requires that no two items of a list are equal: <c>uniqueItems</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class UniqueItemsAttribute() : ValidationAttribute(ConstraintMessages.UniqueItemsAttribute)
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        null => true,
        IEnumerable<JsonElement> elements => Duplicates.Find<JsonElement>(elements.ToArray()) < 0,
        IEnumerable items and not string => Duplicates.Find<object?>(items.Cast<object?>().ToArray()) < 0,
        _ => false,
    };

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => ConstraintMessages.Format(ErrorMessageString, name);
}
