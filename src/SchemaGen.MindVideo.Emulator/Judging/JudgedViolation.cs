namespace SchemaGen.MindVideo.Emulator.Judging;

/// <summary>One thing that is wrong with an input.</summary>
/// <param name="Pointer">The JSON Pointer from the input to the value; for what is missing, to where it should be.</param>
/// <param name="Keyword">The keyword that is broken.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
internal sealed record JudgedViolation(string Pointer, string Keyword, string Message);
