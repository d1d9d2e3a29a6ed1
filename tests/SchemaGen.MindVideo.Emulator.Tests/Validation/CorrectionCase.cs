namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary>A schema and a value on which NJsonSchema is wrong.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Value">The value.</param>
/// <param name="Violations">What the specification says is wrong, as <c>keyword at pointer</c>; none where the value is valid.</param>
public sealed record CorrectionCase(string Name, string Schema, string Value, params string[] Violations)
{
    /// <summary>The name, for the list of tests.</summary>
    public override string ToString() => Name;
}
