using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1015: moves a number to the bound that holds beside the other members, removes a member that the others exclude, or adds one that is missing, with a value to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BrokenRuleCodeFix)), Shared]
public sealed class BrokenRuleCodeFix : RepairCodeFix
{
    internal const string ValueKind = nameof(BrokenRuleCodeFix) + ".Value";
    internal const string RemoveKind = nameof(BrokenRuleCodeFix) + ".Remove.";
    internal const string AddKind = nameof(BrokenRuleCodeFix) + ".Add.";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.BrokenRule, DiagnosticIds.BrokenRuleOnSomePath);

    private protected override bool KeepsContent => false;

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic)
    {
        if (RuleInitializer.Find(file, diagnostic) is not { } rule)
        {
            yield break;
        }

        if (Text(diagnostic, DiagnosticProperties.Number) is { } value && rule.Assignment(Text(diagnostic, DiagnosticProperties.NumberOf)) is { Right: LiteralExpressionSyntax or PrefixUnaryExpressionSyntax } assignment)
        {
            yield return new Repair($"Change to {value}", ValueKind, edits => edits.Replace(assignment.Right.Span, value));
        }

        foreach (string name in Names(diagnostic, DiagnosticProperties.Remove))
        {
            if (rule.Removal(name) is { } remove)
            {
                yield return new Repair($"Remove '{name}'", RemoveKind + name, remove);
            }
        }

        foreach (string name in Names(diagnostic, DiagnosticProperties.Add))
        {
            if (rule.Initializer is { } initializer && rule.Type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
                && AddedCompanion.Find(file, initializer, property, nullAt: null) is { } add)
            {
                yield return new Repair($"Add '{name}'", AddKind + name, add);
            }
        }
    }

    private static string? Text(Diagnostic diagnostic, string key) => diagnostic.Properties.TryGetValue(key, out string? text) ? text : null;

    private static string[] Names(Diagnostic diagnostic, string key) => Text(diagnostic, key) is { Length: > 0 } names ? names.Split(',') : [];
}
