using SchemaGen.CodeFixes.Editing;

namespace SchemaGen.CodeFixes;

/// <summary>What a code fix offers for one diagnostic.</summary>
/// <param name="title">The line in the menu.</param>
/// <param name="kind">What repairs have in common that are made together, with "fix all".</param>
/// <param name="apply">Makes the repair; it changes something for certain.</param>
internal sealed class Repair(string title, string kind, Action<FileEdits> apply)
{
    public string Title { get; } = title;

    public string Kind { get; } = kind;

    public void Apply(FileEdits edits) => apply(edits);
}
