using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Refactorings;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Json;

namespace SchemaGen.CodeFixes;

/// <summary>Turns <c>new T { ... }</c> of constants into <c>ModelInput.Parse&lt;T&gt;("""{ ... }""")</c>.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(InitializerToPayloadRefactoring)), Shared]
public sealed class InitializerToPayloadRefactoring : CodeRefactoringProvider
{
    private static readonly char[] s_lineEnds = ['\u0085', '\u2028', '\u2029'];

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await RefactoringTarget.ReadAsync(context).ConfigureAwait(false) is not { Language: >= LanguageVersion.CSharp12 } target
            || target.Find<BaseObjectCreationExpressionSyntax>() is not { Initializer: not null } creation
            || context.Span.Start > creation.Initializer.OpenBraceToken.Span.End
            || HasTrivia(creation)
            || target.File.Model.GetTypeInfo(creation, target.Cancellation).Type is not INamedTypeSymbol record
            || !IsInput(record)
            || target.File.Model.Compilation.GetTypeByMetadataName("SchemaGen.ModelInput") is not { } library
            || new PayloadWriter(target.File.Model, target.Types, target.Cancellation).Record(creation) is not { } json
            || JsonText.Write(json).IndexOfAny(s_lineEnds) >= 0)
        {
            return;
        }

        // The text must mean what the initialiser does: what could be read otherwise is left alone.
        string indentation = target.IndentationOf(creation);
        if (new InitializerWriter(target.File, target.Types, creation.SpanStart).Record(record, json, indentation) is null)
        {
            return;
        }

        string call = $"{target.File.NameOf(library, creation.SpanStart)}.Parse<{target.File.NameOf(record, creation.SpanStart)}>({PayloadLayout.Literal(json, indentation, Layout.NewLine(target.File.Text))})";
        target.Offer($"Write 'new {record.Name}' as JSON", nameof(InitializerToPayloadRefactoring), creation.Span, call);
    }

    private static bool IsInput(INamedTypeSymbol record) => record.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ModelInputAttribute");

    /// <summary>Whether there are comments or directives in it, which JSON has no place for.</summary>
    private static bool HasTrivia(BaseObjectCreationExpressionSyntax creation) =>
        creation.DescendantTrivia().Any(trivia => creation.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
