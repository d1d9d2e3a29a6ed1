namespace SchemaGen.MindVideo.Emulator;

/// <summary>A schema file, or a folder of them, that could not be read. The other models work.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Message">Why.</param>
public sealed record SchemaProblem(string Path, string Message)
{
    /// <summary>The path and the message.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
