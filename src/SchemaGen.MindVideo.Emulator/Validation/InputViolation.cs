namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>A violation of the schema by an input.</summary>
/// <param name="Pointer">The JSON Pointer from the input to the value; for a missing member, to where it should be.</param>
/// <param name="Keyword">The violated keyword.</param>
/// <param name="Message">The violation in a sentence.</param>
internal sealed record InputViolation(string Pointer, string Keyword, string Message);
