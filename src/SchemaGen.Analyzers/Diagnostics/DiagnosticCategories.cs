namespace SchemaGen.Diagnostics;

/// <summary>The categories that the rules are grouped by in an IDE.</summary>
internal static class DiagnosticCategories
{
    /// <summary>The rules about schema files.</summary>
    public const string Schema = "SchemaGen.Schema";

    /// <summary>The rules about declarations that SchemaGen completes.</summary>
    public const string Declaration = "SchemaGen.Declaration";

    /// <summary>The rules about values that a model would refuse.</summary>
    public const string Value = "SchemaGen.Value";

    /// <summary>The rules about code that calls the platform.</summary>
    public const string Client = "SchemaGen.Client";
}
