using SchemaGen.CodeFixes.Editing;

namespace SchemaGen.CodeFixes.Fixing;

/// <summary>A change that a code fix offers for one diagnostic; becomes a <see cref="Microsoft.CodeAnalysis.CodeActions.CodeAction"/>.</summary>
/// <param name="title">The title of the code action.</param>
/// <param name="equivalenceKey">The equivalence key of the code action: "fix all" makes all repairs that share it.</param>
/// <param name="apply">Makes the repair; always changes the document.</param>
internal sealed class Repair(string title, string equivalenceKey, Action<FileEdits> apply)
{
    public string Title { get; } = title;

    public string EquivalenceKey { get; } = equivalenceKey;

    public void Apply(FileEdits edits) => apply(edits);
}
