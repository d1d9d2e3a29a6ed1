using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace SchemaGen.CompilerServices;

/// <summary>Makes violations known to <see cref="Validator"/>. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelValidation
{
    /// <summary>The broken constraints of an object, each with the C# name of its property.</summary>
    /// <param name="value">The object.</param>
    /// <returns>The results; none when the object is valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static IEnumerable<ValidationResult> Results(IModelObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var violations = default(ViolationCollector);
        value.CollectViolations(ref violations);
        if (violations.IsEmpty)
        {
            return [];
        }

        string slug = SlugOf(value);
        return violations.Faults.Select(fault => new ValidationResult(fault.ToViolation(slug).Message, [fault.Member ?? ""])).ToArray();
    }

    /// <summary>The message about a companion that the member lacks; null where it lacks none.</summary>
    internal static string? MissingCompanion(IModelObject value, string member)
    {
        var violations = default(ViolationCollector);
        value.CollectViolations(ref violations);
        foreach (Fault fault in violations.Faults)
        {
            // A nested object's own faults carry the member that holds it, and a longer pointer.
            if (fault.Companion is not null && fault.Member == member && fault.Pointer.LastIndexOf('/') == 0)
            {
                return fault.ToViolation(SlugOf(value)).Message;
            }
        }

        return null;
    }

    private static string SlugOf(IModelObject value) =>
        value is IModelInput input ? input.ModelSlug : value.GetType().GetCustomAttribute<ModelObjectAttribute>()?.Slug ?? "";
}
