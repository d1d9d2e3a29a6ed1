using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes the compiler's CS9035: adds the required members of an input record that are not set, with values to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddRequiredMembersCodeFix)), Shared]
public sealed class AddRequiredMembersCodeFix : RepairCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS9035");

    private protected override bool KeepsContent => false;

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic)
    {
        if (file.NodeOf(diagnostic).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { Initializer: null or { ContainsDirectives: false } } creation
            || file.Model.GetTypeInfo(creation).Type is not INamedTypeSymbol type
            || !file.Constraints.IsModel(type))
        {
            yield break;
        }

        KeyValuePair<string, string>[] missing = new Placeholders(file, creation.SpanStart).CreateMissing(type, Members.Of(creation.Initializer).Keys).ToArray();
        if (missing.Length > 0)
        {
            yield return new Repair(missing.Length == 1 ? $"Add '{missing[0].Key}'" : "Add all required members", nameof(AddRequiredMembersCodeFix), edits =>
            {
                foreach (KeyValuePair<string, string> member in missing)
                {
                    edits.AddMember((SyntaxNode?)creation.Initializer ?? creation, member.Key, member.Value);
                }
            });
        }
    }
}
