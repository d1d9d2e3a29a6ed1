namespace SchemaGen.Diagnostics;

/// <summary>The keys of the properties that a diagnostic passes to its code fix.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The text to replace what was reported; null where there is none to suggest.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>Set where only <c>partial</c> is missing.</summary>
    public const string AddPartial = nameof(AddPartial);

    /// <summary>The number of items to keep of a collection that has too many.</summary>
    public const string KeepItems = nameof(KeepItems);

    /// <summary>The C# name of the property that has to be given too.</summary>
    public const string Companion = nameof(Companion);

    /// <summary>The position in the file of the value that makes this property null; null where nothing assigns it.</summary>
    public const string NullAt = nameof(NullAt);
}
