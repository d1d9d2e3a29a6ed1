using System.Collections.Immutable;
using System.Composition;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Build;
using SchemaGen.CodeFixes.Overlays;
using SchemaGen.Diagnostics;
using SchemaGen.Json;

namespace SchemaGen.CodeFixes;

/// <summary>Answers SG0008 and SG0009, which are reported in a vendor's file, in the overlay beside it: that a rule is meant, or is not. The vendor's file stays as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OverlayCodeFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".json"]), Shared]
public sealed class OverlayCodeFix : CodeFixProvider
{
    // Some tools of the .NET Framework stop at the mark that would begin the file.
    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ConstraintNotEnforced, DiagnosticIds.RuleFromProse);

    /// <summary>Returns null: each rule is judged by somebody who knows what is meant.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument file = context.TextDocument;
        if (file is Document || file.FilePath is not { } path || OverlayFile.Is(path) || OverlayFile.Of(path) is not { } overlayPath
            || JsonTree.Parse((await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false)).ToString()) is not { IsValid: true, Root: { } root })
        {
            return;
        }

        TextDocument? overlay = file.Project.AdditionalDocuments.FirstOrDefault(other => other.FilePath == overlayPath);
        SourceText? written = overlay is null ? null : await overlay.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            foreach (OverlayAction action in OverlayActions.Find(root, diagnostic))
            {
                if ((written is null ? OverlayText.Create(action.ToString(), Path.GetFileName(path)) : OverlayText.Add(written.ToString(), action.ToString())) is { } text)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create($"{action.Title} in '{Path.GetFileName(overlayPath)}'", _ => Task.FromResult(Apply(file, overlay, overlayPath, SourceText.From(text, written?.Encoding ?? s_encoding))), action.Key),
                        diagnostic);
                }
            }
        }
    }

    private static Solution Apply(TextDocument file, TextDocument? overlay, string path, SourceText text) => overlay is not null
        ? file.Project.Solution.WithAdditionalDocumentText(overlay.Id, text)
        : file.Project.Solution.AddAdditionalDocument(DocumentId.CreateNewId(file.Project.Id), Path.GetFileName(path), text, file.Folders, path);
}
