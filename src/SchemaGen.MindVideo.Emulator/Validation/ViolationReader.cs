using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>Converts the errors of the validator to violations: one for each location and keyword.</summary>
internal static class ViolationReader
{
    public static IReadOnlyList<InputViolation> Read(IEnumerable<ValidationError> errors) =>
        [.. errors.SelectMany(Violations).DistinctBy(static violation => (violation.Pointer, violation.Keyword))];

    private static IEnumerable<InputViolation> Violations(ValidationError error) => error switch
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

    private static InputViolation Describe(CheckError error)
    {
        string place = PointerTo(error.Token!);
        string pointer = error.Finding.Member is { } member ? JsonPointers.Append(place, member) : place;
        return new InputViolation(pointer, error.Finding.Keyword, $"{Subject(pointer)} {error.Finding.Message}.");
    }

    private static InputViolation Describe(ValidationError error)
    {
        string pointer = PointerTo(error.Token!);
        if (error.Kind == ValidationErrorKind.PropertyRequired)
        {
            pointer = JsonPointers.Append(pointer, error.Property!);
        }

        (string keyword, string message) = ErrorMessages.Of(error);
        return new InputViolation(pointer, keyword, $"{Subject(pointer)} {message}.");
    }

    private static string Subject(string pointer) => pointer.Length == 0 ? "The input" : $"'{pointer[1..]}'";

    private static string PointerTo(JToken token)
    {
        List<string> steps = [];
        for (JToken? at = token; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case JProperty property:
                    steps.Add(JsonPointers.Append("", property.Name));
                    break;
                case { Parent: JArray array }:
                    steps.Add("/" + array.IndexOf(at).ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }

        steps.Reverse();
        return string.Concat(steps);
    }
}
