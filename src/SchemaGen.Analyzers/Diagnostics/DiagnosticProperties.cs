namespace SchemaGen.Diagnostics;

/// <summary>What a diagnostic tells its code fix, by key.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The text to put in place of what was reported; null where there is none to offer.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>Set where <c>partial</c> is all that is missing.</summary>
    public const string AddPartial = nameof(AddPartial);
}
