using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Editing;

namespace SchemaGen.CodeFixes.Fixing;

/// <summary>A code fix whose repairs change one document. Where they keep all content, those with one equivalence key can be made at once in a document, a project or a solution.</summary>
public abstract class RepairCodeFix : CodeFixProvider
{
    /// <summary>
    /// Gets whether the repairs keep what is written, and put nothing into a request that nobody chose. Only these are made in bulk, by "fix all" and by
    /// <c>dotnet format</c>, where nobody looks at each: a placeholder, or a number that was clamped, would turn a build that stops into a call that is charged.
    /// </summary>
    private protected abstract bool KeepsContent { get; }

    /// <summary>Returns null where somebody has to look at each repair: <c>dotnet format</c> then makes none of them.</summary>
    public sealed override FixAllProvider? GetFixAllProvider() => !KeepsContent ? null : FixAllProvider.Create(async (context, document, diagnostics) =>
        await CodeFixDocument.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is { } file
            ? Apply(file, InOrder(diagnostics).Select(diagnostic => FindRepair(file, diagnostic, context.CodeActionEquivalenceKey)).OfType<Repair>())
            : document);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await CodeFixDocument.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } file)
        {
            return;
        }

        // `dotnet format` passes the first diagnostic that the analyzer reported, whatever its id. Several diagnostics at one location may have the same repair.
        IEnumerable<Diagnostic> own = context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id));
        var repairs = own.SelectMany(diagnostic => FindRepairs(file, diagnostic).Select(repair => (Repair: repair, Diagnostic: diagnostic)));
        foreach (var same in repairs.GroupBy(static pair => (pair.Repair.EquivalenceKey, pair.Repair.Title)))
        {
            context.RegisterCodeFix(
                CodeAction.Create(same.Key.Title, _ => Task.FromResult(Apply(file, same.Select(static pair => pair.Repair))), equivalenceKey: same.Key.EquivalenceKey),
                same.Select(static pair => pair.Diagnostic).ToImmutableArray());
        }
    }

    /// <summary>Finds the repairs of a diagnostic, the preferred one first; none where a precondition is not met.</summary>
    private protected abstract IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic);

    /// <summary>Sorts diagnostics, which come in any order, so that what their repairs add comes in one.</summary>
    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
        .ThenBy(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Finds the repair for an equivalence key, or the first one: <c>dotnet format</c> passes no key when it called the provider with a diagnostic of another id.</summary>
    private Repair? FindRepair(CodeFixDocument file, Diagnostic diagnostic, string? equivalenceKey) =>
        FindRepairs(file, diagnostic).FirstOrDefault(repair => equivalenceKey is null || repair.EquivalenceKey == equivalenceKey);

    private static Document Apply(CodeFixDocument file, IEnumerable<Repair> repairs)
    {
        var edits = new FileEdits(file.Root, file.Text);
        foreach (Repair repair in repairs)
        {
            repair.Apply(edits);
        }

        return file.Document.WithText(edits.Apply());
    }
}
