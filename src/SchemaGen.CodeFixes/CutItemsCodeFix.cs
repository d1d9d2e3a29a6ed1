using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>SG1002: keeps as many items as are allowed. Where there are too few, nobody knows the others.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CutItemsCodeFix)), Shared]
public sealed class CutItemsCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ItemCount, DiagnosticIds.ItemCountOnSomePath);

    private protected override Repair? FindRepair(FixedFile file, AssignedValue value, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.KeepItems, out string? text)
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int kept)
            || !file.Types.KeepsEachItem(value.Property.Type))
        {
            return null;
        }

        Action<FileEdits>? cut = ItemList.OfCollection(value.Expression) is { } list
            ? SurplusItems.Cut(file, list, kept)
            : SurplusItems.Take(file, value.Expression, kept) is { } taken
                ? edits =>
                {
                    edits.Replace(value.Expression.Span, $"[.. {taken.Text}]");
                    taken.AddUsing(edits);
                }
                : null;
        return cut is null ? null : new Repair($"Keep the first {text} {(kept == 1 ? "item" : "items")}", nameof(CutItemsCodeFix), cut);
    }
}
