using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Payloads;
using SchemaGen.CodeFixes.Refactorings;
using SchemaGen.CodeFixes.Values;

namespace SchemaGen.CodeFixes;

/// <summary>Writes <c>TypeName</c> into the <c>[ModelInput]</c> of a declared record: its enums then keep their names where the record gets another.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(KeepTypeNameRefactoring)), Shared]
public sealed class KeepTypeNameRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await RefactoringTarget.ReadAsync(context).ConfigureAwait(false) is not { } target
            || target.Find<RecordDeclarationSyntax>() is not { } declaration
            || !(declaration.Identifier.Span.Contains(context.Span) || declaration.AttributeLists.Any(list => list.Span.Contains(context.Span))))
        {
            return;
        }

        AttributeSyntax? attribute = declaration.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(attribute => KnownSlugs.IsModelInput(attribute, target.File.Model, target.Cancellation));
        if (attribute?.ArgumentList is { Arguments: { Count: > 0 } arguments } && arguments.All(static argument => argument.NameEquals is null))
        {
            target.Offer(
                $"Keep the names of its enums where '{declaration.Identifier.ValueText}' is renamed",
                nameof(KeepTypeNameRefactoring),
                new TextSpan(arguments.Last().Span.End, 0),
                $", TypeName = {Names.Quote(declaration.Identifier.ValueText)}");
        }
    }
}
