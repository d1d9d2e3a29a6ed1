namespace SchemaGen.Tool.Cli;

/// <summary>What the tool is started with.</summary>
/// <param name="Output">The output.</param>
/// <param name="Error">The error output.</param>
/// <param name="Input">The standard input.</param>
/// <param name="Folder">The current folder.</param>
/// <param name="Environment">Reads an environment variable.</param>
internal sealed record ToolSettings(TextWriter Output, TextWriter Error, TextReader Input, string Folder, Func<string, string?> Environment)
{
    /// <summary>Returns those of the process.</summary>
    public static ToolSettings OfProcess() => new(Console.Out, Console.Error, Console.In, Directory.GetCurrentDirectory(), System.Environment.GetEnvironmentVariable);
}
