namespace SchemaGen.Tool.Drift.Changes;

/// <summary>What an update of a model's schema means for those who call the model.</summary>
/// <param name="Slug">The model's slug.</param>
/// <param name="OldFile">The name of the old file.</param>
/// <param name="NewFile">The name of the new file.</param>
/// <param name="Verdict">Whether an input that was taken may be refused.</param>
/// <param name="Changes">The changes, the worst first.</param>
/// <param name="Names">The C# names that existing code cannot use as before.</param>
internal sealed record DriftReport(string Slug, string OldFile, string NewFile, DriftVerdict Verdict, IReadOnlyList<Change> Changes, IReadOnlyList<NameChange> Names)
{
    /// <summary>Gets whether nothing changed for a caller, nor for his code.</summary>
    public bool IsEmpty => Changes.Count == 0 && Names.Count == 0;

    /// <summary>Gets whether an input that was taken is refused, or code does not compile any more.</summary>
    public bool IsBreaking => Verdict == DriftVerdict.Breaking || Names.Count > 0;

    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);
}

/// <summary>Whether an input that the old schema takes may be refused by the new one.</summary>
internal enum DriftVerdict
{
    /// <summary>Proved: the new schema takes every input that the old one takes.</summary>
    Compatible,

    /// <summary>
    /// Proved for inputs that have no members but those that the old schema names. It takes others without a word, and a member that the new schema names was among them: who sent one of that name, by chance, may be refused.
    /// </summary>
    CompatibleForNamedMembers,

    /// <summary>Neither proved nor disproved.</summary>
    Unknown,

    /// <summary>Disproved by an input.</summary>
    Breaking,
}
