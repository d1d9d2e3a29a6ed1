using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>Validates the inputs of one model with NJsonSchema, corrected where it is known to be wrong, and with the page's own rules. Its members may be called from any thread.</summary>
internal sealed class InputValidator
{
    private readonly JsonSchema _schema;
    private readonly CorrectedValidator _validator;

    private InputValidator(JsonSchema schema, CheckTable checks)
    {
        _schema = schema;
        _validator = new CorrectedValidator(checks);
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

    /// <summary>Returns the violations of an input; empty where it is valid.</summary>
    public IReadOnlyList<InputViolation> Validate(JsonElement input)
    {
        IReadOnlyList<InputViolation> violations = ViolationReader.Read(_validator.Validate(InputTokens.Of(input), _schema));
        return [.. DuplicateMembers.In(input), .. violations];
    }
}
