using System.Text.Json;

namespace SchemaGen.MindVideo.Emulator.Playground.Code;

/// <summary>Writes the code of requests. The program has one that names things as the generator does; an emulator in the process of tests has none, and its page then shows no code.</summary>
internal interface IRequestWriter
{
    /// <summary>Writes the C# that makes the record of an input; returns null where a build would make no record of the schema.</summary>
    /// <param name="slug">The model.</param>
    /// <param name="schema">The text of its schema file.</param>
    /// <param name="input">The input, an object.</param>
    RequestCode? Write(string slug, string schema, JsonElement input);
}

/// <summary>The code of a request.</summary>
/// <param name="Text">The C#.</param>
/// <param name="LeftOut">The JSON Pointers of what has no place in the record.</param>
internal sealed record RequestCode(string Text, IReadOnlyList<string> LeftOut);
