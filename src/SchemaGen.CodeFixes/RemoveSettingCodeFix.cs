using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1013: removes the setting that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSettingCodeFix)), Shared]
public sealed class RemoveSettingCodeFix : RepairCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.WithoutEffect);

    // The service would ignore what is removed.
    private protected override bool KeepsContent => true;

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Remove, out string? name) && name is not null && RuleInitializer.Find(file, diagnostic)?.Removal(name) is { } remove)
        {
            yield return new Repair($"Remove '{name}'", nameof(RemoveSettingCodeFix), remove);
        }
    }
}
