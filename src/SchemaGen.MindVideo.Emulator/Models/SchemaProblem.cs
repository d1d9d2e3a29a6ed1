namespace SchemaGen.MindVideo.Emulator;

/// <summary>A schema file or folder that could not be read. The models of other files work.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Message">The reason.</param>
public sealed record SchemaProblem(string Path, string Message)
{
    /// <summary>Returns the path and the message.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
