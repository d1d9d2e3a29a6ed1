using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1002: keeps as many items as are allowed. Where there are too few, the missing ones are unknown.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CutItemsCodeFix)), Shared]
public sealed class CutItemsCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ItemCount, DiagnosticIds.ItemCountOnSomePath);

    private protected override bool KeepsContent => false;

    private protected override Repair? FindRepair(CodeFixDocument file, AssignedValue value, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.KeepItems, out string? text)
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int kept)
            || value.IsItem
            || !file.Types.KeepsEachItem(value.Property.Type)
            || SurplusItems.Cut(file, value, kept) is not { } cut)
        {
            return null;
        }

        return new Repair($"Keep the first {ConstraintMessages.Counted(kept, "item")}", nameof(CutItemsCodeFix), cut);
    }
}
