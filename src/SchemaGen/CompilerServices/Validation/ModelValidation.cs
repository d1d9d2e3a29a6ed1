using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace SchemaGen.CompilerServices;

/// <summary>Converts violations to the results of <see cref="Validator"/>. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelValidation
{
    /// <summary>Returns the broken constraints of an object, each with the C# name of its property.</summary>
    /// <param name="value">The object.</param>
    /// <returns>The results; an empty sequence when the object is valid.</returns>
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

        (value as IModelInput)?.Explain(ref violations);
        string slug = SlugOf(value);
        return violations.Pending.Select(violation => new ValidationResult(violation.ToViolation(slug).Message, [violation.Member ?? ""])).ToArray();
    }

    /// <summary>Returns the message about a companion that the member lacks; null where no companion is missing.</summary>
    internal static string? MissingCompanion(IModelObject value, string member)
    {
        var violations = default(ViolationCollector);
        value.CollectViolations(ref violations);
        foreach (PendingViolation violation in violations.Pending)
        {
            if (violation.IsCompanionOf(member))
            {
                return violation.ToViolation(SlugOf(value)).Message;
            }
        }

        return null;
    }

    /// <summary>Returns the slug of the model that an object belongs to.</summary>
    internal static string SlugOf(IModelObject value) =>
        value is IModelInput input ? input.ModelSlug : value.GetType().GetCustomAttribute<ModelObjectAttribute>()?.Slug ?? "";
}
