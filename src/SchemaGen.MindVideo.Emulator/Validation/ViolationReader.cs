using NJsonSchema.Validation;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>Converts the errors of the validator to violations: one for each location and keyword.</summary>
internal sealed class ViolationReader
{
    private readonly TokenPaths _paths = new();

    /// <summary>The errors that have been read. What was found for a value once may be part of several errors.</summary>
    private readonly HashSet<ValidationError> _read = new(ReferenceEqualityComparer.Instance);

    public static IEnumerable<InputViolation> Read(IEnumerable<ValidationError> errors)
    {
        var reader = new ViolationReader();
        return errors.SelectMany(reader.Violations).DistinctBy(static violation => (violation.Pointer, violation.Keyword));
    }

    private IEnumerable<InputViolation> Violations(ValidationError error) => !_read.Add(error) ? [] : error switch
    {
        CheckError check => [Describe(check)],
        ChildSchemaValidationError child when Parts(child) is { } parts => parts.SelectMany(Violations),
        _ => [Describe(error)],
    };

    /// <summary>Returns the errors that an error consists of; null where it is reported itself, because none of several alternatives is known to be the intended one.</summary>
    private static IEnumerable<ValidationError>? Parts(ChildSchemaValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NotAnyOf when error.Schema.ExtensionData?.ContainsKey(CorrectedValidator.ConditionMark) == true && error.Errors.Last().Value is { Count: > 0 } broken
            && broken.All(static part => part.Kind != ValidationErrorKind.ExcludedSchemaValidates) => broken,
        ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf => null,
        _ => error.Errors.SelectMany(static part => part.Value),
    };

    private InputViolation Describe(CheckError error) => Describe(error, error.Finding.Member, error.Finding.Keyword, error.Finding.Message);

    private InputViolation Describe(ValidationError error)
    {
        (string keyword, string message) = ErrorMessages.Of(error);
        return Describe(error, error.Kind == ValidationErrorKind.PropertyRequired ? error.Property : null, keyword, message);
    }

    private InputViolation Describe(ValidationError error, string? member, string keyword, string message)
    {
        List<string> steps = _paths.Of(error.Token!);
        if (member is not null)
        {
            steps.Add(member);
        }

        return InputViolation.At(steps, keyword, message);
    }
}
