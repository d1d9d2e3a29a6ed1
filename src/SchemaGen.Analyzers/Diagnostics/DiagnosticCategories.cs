namespace SchemaGen.Diagnostics;

/// <summary>The categories that the rules are grouped by in an IDE.</summary>
internal static class DiagnosticCategories
{
    /// <summary>What is wrong in a schema file.</summary>
    public const string Schema = "SchemaGen.Schema";

    /// <summary>What is wrong with a declaration that SchemaGen is asked to complete.</summary>
    public const string Declaration = "SchemaGen.Declaration";

    /// <summary>What is wrong with a value that a model would refuse.</summary>
    public const string Value = "SchemaGen.Value";

    /// <summary>What is unwise in code that calls the platform.</summary>
    public const string Client = "SchemaGen.Client";
}
