using System.ComponentModel.DataAnnotations;
using SchemaGen.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>
/// Requires that other properties are given where this one is: <c>dependentRequired</c>, <c>dependencies</c>, or a sentence such as "It must be used with image_urls."
/// It applies to generated records and their drafts, which know their own rules; elsewhere it refuses nothing, because trimming forbids looking up properties by name.
/// </summary>
/// <param name="properties">The C# names of the properties that must be given too.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiresPropertyAttribute(params string[] properties) : ValidationAttribute(ConstraintMessages.CompanionAttribute)
{
    /// <summary>The C# names of the properties that must be given too.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <summary>The words of the schema that the rule was read from, or its keyword.</summary>
    public string? Source { get; set; }

    /// <inheritdoc/>
    public override bool RequiresValidationContext => true;

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ConstraintMessages.Format(ErrorMessageString, name, string.Join(", ", Properties));

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        if (value is null || validationContext.MemberName is not { } member)
        {
            return ValidationResult.Success;
        }

        string? message = validationContext.ObjectInstance switch
        {
            IModelObject instance when ModelValidation.MissingCompanion(instance, member) is not null => FormatErrorMessage(validationContext.DisplayName),
            IModelDraft draft => DraftValidation.MissingCompanion(draft, member),
            _ => null,
        };
        return message is null ? ValidationResult.Success : new ValidationResult(message, [member]);
    }
}
