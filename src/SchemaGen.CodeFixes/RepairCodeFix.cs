using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Editing;

namespace SchemaGen.CodeFixes;

/// <summary>A code fix whose repairs are changes of one file. All of one kind in a file, a project or a solution can be made at once.</summary>
public abstract class RepairCodeFix : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await FixedFile.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is { } file
            ? Apply(file, diagnostics.Select(diagnostic => FindRepairs(file, diagnostic).FirstOrDefault(repair => repair.Kind == context.CodeActionEquivalenceKey)).OfType<Repair>())
            : document);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixedFile.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } file)
        {
            return;
        }

        // Several diagnostics at one place may ask for the same.
        var repairs = context.Diagnostics.SelectMany(diagnostic => FindRepairs(file, diagnostic).Select(repair => (Repair: repair, Diagnostic: diagnostic)));
        foreach (var same in repairs.GroupBy(static pair => (pair.Repair.Kind, pair.Repair.Title)))
        {
            context.RegisterCodeFix(
                CodeAction.Create(same.Key.Title, _ => Task.FromResult(Apply(file, same.Select(static pair => pair.Repair))), equivalenceKey: same.Key.Kind),
                same.Select(static pair => pair.Diagnostic).ToImmutableArray());
        }
    }

    /// <summary>The repairs of a diagnostic, the first one first; none where a precondition is not met.</summary>
    private protected abstract IEnumerable<Repair> FindRepairs(FixedFile file, Diagnostic diagnostic);

    private static Document Apply(FixedFile file, IEnumerable<Repair> repairs)
    {
        var edits = new FileEdits(file.Root, file.Text);
        foreach (Repair repair in repairs)
        {
            repair.Apply(edits);
        }

        return file.Document.WithText(edits.Apply());
    }
}
