using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Payloads;
using SchemaGen.CodeFixes.Refactorings;
using SchemaGen.Json;

namespace SchemaGen.CodeFixes;

/// <summary>Turns <c>ModelInput.Parse&lt;T&gt;("""{ ... }""")</c>, and JSON that was pasted where a record is expected, into <c>new T { ... }</c>.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(PayloadToInitializerRefactoring)), Shared]
public sealed class PayloadToInitializerRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await RefactoringTarget.ReadAsync(context).ConfigureAwait(false) is not { Language: >= LanguageVersion.CSharp12 } target
            || Find(target) is not var (replaced, literal, record)
            || LiteralText.Read(literal.Token) is not { Value: var text }
            || JsonTree.Parse(text) is not { IsValid: true, Root: JsonObject json })
        {
            return;
        }

        string? initializer = new InitializerWriter(target.File, target.Types, replaced.SpanStart).Record(record, json, target.IndentationOf(replaced));
        if (initializer is not null)
        {
            target.Offer($"Write the JSON as 'new {record.Name}'", nameof(PayloadToInitializerRefactoring), replaced.Span, initializer);
        }
    }

    private static (ExpressionSyntax Replaced, LiteralExpressionSyntax Literal, INamedTypeSymbol Record)? Find(RefactoringTarget target)
    {
        var literals = new PayloadLiterals(target.File.Model, target.Types);
        if (target.Find<InvocationExpressionSyntax>() is { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax argument }] } call && literals.RecordOfParse(call, target.Cancellation) is { } parsed)
        {
            return (call, argument, parsed);
        }

        return target.Find<LiteralExpressionSyntax>() is { } literal
            && target.File.Model.GetTypeInfo(literal, target.Cancellation).ConvertedType is INamedTypeSymbol expected && target.Types.IsRecord(expected)
            ? (literal, literal, expected)
            : null;
    }
}
