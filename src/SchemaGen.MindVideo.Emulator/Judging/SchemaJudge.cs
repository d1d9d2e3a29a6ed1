using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace SchemaGen.MindVideo.Emulator.Judging;

/// <summary>Judges the inputs of one model with NJsonSchema. Made once per model; judges on any thread.</summary>
internal sealed class SchemaJudge
{
    private readonly JsonSchema _schema;
    private readonly JsonSchemaValidator _validator = new();

    private SchemaJudge(JsonSchema schema) => _schema = schema;

    /// <exception cref="InvalidDataException">NJsonSchema does not understand the schema.</exception>
    public static async Task<SchemaJudge> CreateAsync(string slug, JsonObject schema, CancellationToken cancellationToken)
    {
        try
        {
            return new SchemaJudge(await JsonSchema.FromJsonAsync(schema.ToJsonString(), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InvalidDataException($"The schema of '{slug}' cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>What is wrong with an input; nothing where it is valid.</summary>
    public IReadOnlyList<JudgedViolation> Judge(JsonElement input) =>
        _validator.Validate(InputTokens.Of(input), _schema).Select(static error => new JudgedViolation(error.Path ?? "", error.Kind.ToString(), error.ToString())).ToList();
}
