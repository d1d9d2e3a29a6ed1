namespace SchemaGen.Completion;

/// <summary>Something that may be written at a place.</summary>
/// <param name="Shown">What the list shows.</param>
/// <param name="Written">What is written, before it is escaped for the literal.</param>
/// <param name="Note">A few words beside it; null for none.</param>
/// <param name="Symbol">The documentation id of the symbol that it stands for; null for none.</param>
/// <param name="Icon">The icon.</param>
internal sealed record Proposal(string Shown, string Written, string? Note, string? Symbol, WellKnownIcon Icon);

/// <summary>What an item of a completion list is.</summary>
internal enum WellKnownIcon
{
    Constant,
    Property,
    EnumMember,
    Keyword,
}
