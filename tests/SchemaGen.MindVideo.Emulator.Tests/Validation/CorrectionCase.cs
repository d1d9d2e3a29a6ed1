namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary>A schema and a value on which NJsonSchema is wrong.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Value">The value.</param>
/// <param name="Violations">The violations by the specification, as <c>keyword at pointer</c>; none where the value is valid.</param>
public sealed record CorrectionCase(string Name, string Schema, string Value, params string[] Violations)
{
    /// <summary>Returns the name, for the list of tests.</summary>
    public override string ToString() => Name;
}
