using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>A violation of the schema by an input.</summary>
/// <param name="Pointer">The JSON Pointer from the input to the value; for a missing member, to where it should be.</param>
/// <param name="Keyword">The violated keyword.</param>
/// <param name="Message">The violation in a sentence.</param>
internal sealed record InputViolation(string Pointer, string Keyword, string Message)
{
    /// <summary>Creates a violation from a path and the predicate of the sentence.</summary>
    /// <param name="path">The names of members and the indexes of items, from the outside in.</param>
    /// <param name="keyword">The violated keyword.</param>
    /// <param name="predicate">The sentence without its subject and its full stop.</param>
    public static InputViolation At(IReadOnlyList<string> path, string keyword, string predicate)
    {
        string subject = path.Count == 0 ? "The input" : $"'{JsonPointers.Shown(path)}'";
        return new InputViolation(JsonPointers.Of(path), keyword, $"{subject} {predicate}.");
    }
}
