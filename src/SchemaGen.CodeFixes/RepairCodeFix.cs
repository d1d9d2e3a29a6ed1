using System.Collections.Immutable;
using System.Globalization;
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
            ? Apply(file, InOrder(diagnostics).Select(diagnostic => FindRepair(file, diagnostic, context.CodeActionEquivalenceKey)).OfType<Repair>())
            : document);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixedFile.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } file)
        {
            return;
        }

        // `dotnet format` asks with the first diagnostic that the analyzer reported, whatever its id. Several diagnostics at one place may ask for the same.
        IEnumerable<Diagnostic> own = context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id));
        var repairs = own.SelectMany(diagnostic => FindRepairs(file, diagnostic).Select(repair => (Repair: repair, Diagnostic: diagnostic)));
        foreach (var same in repairs.GroupBy(static pair => (pair.Repair.Kind, pair.Repair.Title)))
        {
            context.RegisterCodeFix(
                CodeAction.Create(same.Key.Title, _ => Task.FromResult(Apply(file, same.Select(static pair => pair.Repair))), equivalenceKey: same.Key.Kind),
                same.Select(static pair => pair.Diagnostic).ToImmutableArray());
        }
    }

    /// <summary>The repairs of a diagnostic, the first one first; none where a precondition is not met.</summary>
    private protected abstract IEnumerable<Repair> FindRepairs(FixedFile file, Diagnostic diagnostic);

    /// <summary>They come in any order, and what they add should not.</summary>
    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
        .ThenBy(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Where nobody chose a kind, the first one: <c>dotnet format</c> does not, if it asked with a diagnostic of another id.</summary>
    private Repair? FindRepair(FixedFile file, Diagnostic diagnostic, string? kind) =>
        FindRepairs(file, diagnostic).FirstOrDefault(repair => kind is null || repair.Kind == kind);

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
