namespace SchemaGen.Tool.Output;

/// <summary>Where a command prints for a person.</summary>
internal interface IScreen
{
    /// <summary>Prints a line, or several.</summary>
    void Line(string text = "", Tone tone = Tone.Plain);

    /// <summary>Prints columns.</summary>
    void Table(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows);
}

/// <summary>What a line is, which shows as a colour where there are colours.</summary>
internal enum Tone
{
    Plain,
    Good,
    Note,
    Warning,
    Bad,
}
