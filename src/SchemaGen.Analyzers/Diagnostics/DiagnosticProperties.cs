namespace SchemaGen.Diagnostics;

/// <summary>What a diagnostic tells its code fix, by key.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The text to put in place of what was reported; null where there is none to offer.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>Set where <c>partial</c> is all that is missing.</summary>
    public const string AddPartial = nameof(AddPartial);

    /// <summary>How many items to keep of a collection that has too many.</summary>
    public const string KeepItems = nameof(KeepItems);

    /// <summary>The C# name of the property that has to be given too.</summary>
    public const string Companion = nameof(Companion);

    /// <summary>The position in the file of the value that makes this property null; null where nothing assigns it.</summary>
    public const string NullAt = nameof(NullAt);
}
