using Spectre.Console;

namespace SchemaGen.Tool.Output;

/// <summary>A terminal, with colours.</summary>
/// <param name="console">The terminal.</param>
internal sealed class ColorScreen(IAnsiConsole console) : IScreen
{
    /// <inheritdoc/>
    public void Line(string text = "", Tone tone = Tone.Plain) => console.Write(new Text(text + "\n", StyleOf(tone)));

    /// <inheritdoc/>
    public void Table(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string header in headers)
        {
            table.AddColumn(new TableColumn(new Text(header, new Style(decoration: Decoration.Bold))));
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(cell)));
        }

        console.Write(table);
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Good => new Style(Color.Green),
        Tone.Note => new Style(Color.Grey),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red),
        _ => Style.Plain,
    };
}
