namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>The plan of a task's outputs, from which they can be drawn at any time without the input.</summary>
/// <param name="IsVideo">Whether the model makes videos.</param>
/// <param name="Count">The number of outputs.</param>
/// <param name="Size">The size of each output.</param>
/// <param name="Mood">The hash of the prompt, which decides the colours.</param>
/// <param name="Terrain">The hash of the whole input, which decides the shapes.</param>
internal sealed record OutputPlan(bool IsVideo, int Count, OutputSize Size, long Mood, long Terrain);
