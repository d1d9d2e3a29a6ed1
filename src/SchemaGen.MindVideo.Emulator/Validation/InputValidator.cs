using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>Validates the inputs of one model with NJsonSchema, corrected where it is known to be wrong, and with the page's own rules. Its members may be called from any thread.</summary>
internal sealed class InputValidator
{
    private readonly JsonSchema _schema;
    private readonly CheckTable _checks;

    private InputValidator(JsonSchema schema, CheckTable checks)
    {
        _schema = schema;
        _checks = checks;
    }

    /// <exception cref="InvalidDataException">The schema cannot be understood.</exception>
    public static async Task<InputValidator> CreateAsync(JsonObject schema, CancellationToken cancellationToken)
    {
        try
        {
            EndlessReferences.Check(schema);
            (JsonObject prepared, CheckTable checks) = SchemaPreparation.Prepare(schema);
            return new InputValidator(await JsonSchema.FromJsonAsync(prepared.ToJsonString(), cancellationToken).ConfigureAwait(false), checks);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or InvalidDataException))
        {
            // NJsonSchema throws many types for a schema that it does not understand.
            throw new InvalidDataException($"The schema cannot be understood: {exception.Message}", exception);
        }
    }

    /// <summary>Returns the violations of an input; none where it is valid.</summary>
    public InputViolations Validate(JsonElement input)
    {
        // One more than is listed, so that a container with more of them shows.
        var validator = new CorrectedValidator(_checks, InputViolations.Most + 1);
        try
        {
            ICollection<ValidationError> errors = validator.Validate(InputTokens.Of(input), _schema);
            InputViolations violations = InputViolations.Of(DuplicateMembers.In(input).Concat(ViolationReader.Read(errors)));
            return validator.HasLeftOut ? violations with { AreAll = false } : violations;
        }
        catch (EndlessCheckException exception)
        {
            return InputViolations.None with { First = [InputViolation.At(new TokenPaths().Of(exception.Token), "pattern", "takes too long to be matched against the pattern")], AreAll = false };
        }
    }
}
