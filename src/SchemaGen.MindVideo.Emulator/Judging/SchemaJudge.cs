using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace SchemaGen.MindVideo.Emulator.Judging;

/// <summary>Judges the inputs of one model: NJsonSchema, corrected where it is known to be wrong, and by the page's own rules. Made once per model; judges on any thread.</summary>
internal sealed class SchemaJudge
{
    private readonly JsonSchema _schema;
    private readonly CorrectedValidator _validator;

    private SchemaJudge(JsonSchema schema, CheckTable checks)
    {
        _schema = schema;
        _validator = new CorrectedValidator(checks);
    }

    /// <exception cref="InvalidDataException">The schema cannot be understood.</exception>
    public static async Task<SchemaJudge> CreateAsync(JsonObject schema, CancellationToken cancellationToken)
    {
        try
        {
            EndlessReferences.Check(schema);
            (JsonObject prepared, CheckTable checks) = SchemaPreparation.Prepare(schema);
            return new SchemaJudge(await JsonSchema.FromJsonAsync(prepared.ToJsonString(), cancellationToken).ConfigureAwait(false), checks);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or InvalidDataException))
        {
            // NJsonSchema has many ways to say that it does not understand.
            throw new InvalidDataException($"The schema cannot be understood: {exception.Message}", exception);
        }
    }

    /// <summary>What is wrong with an input; nothing where it is valid.</summary>
    public IReadOnlyList<JudgedViolation> Judge(JsonElement input)
    {
        IReadOnlyList<JudgedViolation> violations = ViolationReader.Read(_validator.Validate(InputTokens.Of(input), _schema));
        return [.. DuplicateMembers.In(input), .. violations];
    }
}
