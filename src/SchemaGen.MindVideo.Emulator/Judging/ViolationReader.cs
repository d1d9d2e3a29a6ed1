using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Judging;

/// <summary>Makes violations of the errors that the validator has found: each at its place, with its keyword, once.</summary>
internal static class ViolationReader
{
    public static IReadOnlyList<JudgedViolation> Read(IEnumerable<ValidationError> errors) =>
        [.. errors.SelectMany(Violations).DistinctBy(static violation => (violation.Pointer, violation.Keyword))];

    private static IEnumerable<JudgedViolation> Violations(ValidationError error) => error switch
    {
        CheckError check => [Describe(check)],
        ChildSchemaValidationError child when Parts(child) is { } parts => parts.SelectMany(Violations),
        _ => [Describe(error)],
    };

    /// <summary>The errors that an error is made of; null where it is one of its own: of alternatives, none is the one that was meant.</summary>
    private static IEnumerable<ValidationError>? Parts(ChildSchemaValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NotAnyOf when error.Schema.ExtensionData?.ContainsKey(CorrectedValidator.ConditionMark) == true && error.Errors.Last().Value is { Count: > 0 } broken
            && broken.All(static part => part.Kind != ValidationErrorKind.ExcludedSchemaValidates) => broken,
        ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf => null,
        _ => error.Errors.SelectMany(static part => part.Value),
    };

    private static JudgedViolation Describe(CheckError error)
    {
        string place = PointerTo(error.Token!);
        string pointer = error.Finding.Member is { } member ? JsonPointers.Append(place, member) : place;
        return new JudgedViolation(pointer, error.Finding.Keyword, $"{Subject(pointer)} {error.Finding.Message}.");
    }

    private static JudgedViolation Describe(ValidationError error)
    {
        string pointer = PointerTo(error.Token!);
        if (error.Kind == ValidationErrorKind.PropertyRequired)
        {
            pointer = JsonPointers.Append(pointer, error.Property!);
        }

        (string keyword, string message) = ErrorWords.Of(error);
        return new JudgedViolation(pointer, keyword, $"{Subject(pointer)} {message}.");
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
