using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Judging;
using SchemaGen.MindVideo.Emulator.Outputs;

namespace SchemaGen.MindVideo.Emulator.Models;

/// <summary>A model that the emulator knows. Everything about its schema is read once.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Judge">Judges its inputs.</param>
/// <param name="Outputs">Plans what an input makes.</param>
internal sealed record EmulatedModel(string Slug, SchemaJudge Judge, OutputPlanner Outputs)
{
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="InvalidDataException">The text is no schema of an input.</exception>
    public static async Task<EmulatedModel> ReadAsync(string slug, string text, CancellationToken cancellationToken)
    {
        InputSchema schema = InputSchema.Read(text);
        SchemaJudge judge = await SchemaJudge.CreateAsync(schema.Root, cancellationToken).ConfigureAwait(false);
        return new EmulatedModel(slug, judge, new OutputPlanner(schema.Properties()));
    }
}
