namespace SchemaGen.Tool.Output;

/// <summary>Plain text, for pipes, files and build logs.</summary>
/// <param name="writer">Where it goes.</param>
internal sealed class PlainScreen(TextWriter writer) : IScreen
{
    /// <inheritdoc/>
    public void Line(string text = "", Tone tone = Tone.Plain) => writer.Write(text + "\n");

    /// <inheritdoc/>
    public void Table(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [headers, .. rows];
        int[] widths = headers.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        foreach (IReadOnlyList<string> row in all)
        {
            Line(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
