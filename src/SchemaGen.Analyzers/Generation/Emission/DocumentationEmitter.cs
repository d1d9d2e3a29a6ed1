namespace SchemaGen.Generation.Emission;

/// <summary>Prints XML documentation comments.</summary>
internal static class DocumentationEmitter
{
    /// <param name="writer">The writer to print to.</param>
    /// <param name="tag"><c>summary</c> or <c>remarks</c>.</param>
    /// <param name="xml">The contents, already escaped; nothing is printed where they are empty.</param>
    public static void Emit(CodeWriter writer, string tag, string xml)
    {
        if (xml.Length == 0)
        {
            return;
        }

        string[] lines = xml.Trim().Split('\n');
        if (lines.Length == 1)
        {
            writer.Line($"/// <{tag}>{lines[0]}</{tag}>");
            return;
        }

        writer.Line($"/// <{tag}>");
        foreach (string line in lines)
        {
            writer.Line(("/// " + line).TrimEnd());
        }

        writer.Line($"/// </{tag}>");
    }
}
