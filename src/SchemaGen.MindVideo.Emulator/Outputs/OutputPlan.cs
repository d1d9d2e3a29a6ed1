namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>What a task makes: enough to draw it again at any time, without its input.</summary>
/// <param name="IsVideo">Whether the model makes videos.</param>
/// <param name="Count">How many.</param>
/// <param name="Size">The size of each.</param>
/// <param name="Mood">The hash of the prompt: the colours.</param>
/// <param name="Terrain">The hash of the whole input: the shapes.</param>
internal sealed record OutputPlan(bool IsVideo, int Count, OutputSize Size, long Mood, long Terrain);
