using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Validation;
using SchemaGen.MindVideo.Emulator.Outputs;

namespace SchemaGen.MindVideo.Emulator.Models;

/// <summary>A model that the emulator knows. Its schema is read once.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="Text">The text of its schema file.</param>
/// <param name="Schema">The schema of its input.</param>
/// <param name="Validator">Validates the inputs.</param>
/// <param name="Outputs">Plans the outputs for an input.</param>
internal sealed record EmulatedModel(string Slug, string Text, InputSchema Schema, InputValidator Validator, OutputPlanner Outputs)
{
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="InvalidDataException">The text is not the schema of an input.</exception>
    public static async Task<EmulatedModel> ReadAsync(string slug, string text, CancellationToken cancellationToken)
    {
        InputSchema schema = InputSchema.Read(text);
        InputValidator validator = await InputValidator.CreateAsync(schema.Root, cancellationToken).ConfigureAwait(false);
        return new EmulatedModel(slug, text, schema, validator, new OutputPlanner(schema.Properties()));
    }
}
