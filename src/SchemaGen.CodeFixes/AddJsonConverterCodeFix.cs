using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG0014: gives the declared record, which may stand in another file than the context, the <c>[JsonConverter]</c> that System.Text.Json's generator then sees.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddJsonConverterCodeFix)), Shared]
public sealed class AddJsonConverterCodeFix : CodeFixProvider
{
    private const string Converters = "SchemaGen.CompilerServices";
    private const string Attributes = "System.Text.Json.Serialization";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnseenByContext);

    /// <summary>Several contexts may lead to one record; the same change of it is made once.</summary>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            if (diagnostic.AdditionalLocations is [{ SourceTree: { } tree, SourceSpan: var span }]
                && context.Document.Project.Solution.GetDocument(tree) is { } declaring
                && await CodeFixDocument.ReadAsync(declaring, context.CancellationToken).ConfigureAwait(false) is { } file
                && file.Root.FindNode(span) is AttributeSyntax { Parent.Parent: TypeDeclarationSyntax record } modelInput)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Give '{record.Identifier.ValueText}' its JSON converter", _ => Task.FromResult(Apply(file, modelInput, record)), nameof(AddJsonConverterCodeFix)),
                    diagnostic);
            }
        }
    }

    private static Solution Apply(CodeFixDocument file, AttributeSyntax modelInput, TypeDeclarationSyntax record)
    {
        var edits = new FileEdits(file.Root, file.Text);
        edits.Insert(modelInput.Span.End, $", {AttributeName()}(typeof({ConverterName()}<{record.Identifier.Text}>))");
        return file.Document.WithText(edits.Apply()).Project.Solution;

        // A name that means something else there is written in full.
        string AttributeName()
        {
            ImmutableArray<ISymbol> found = Look("JsonConverterAttribute");
            if (found.IsEmpty)
            {
                edits.AddUsing(Attributes);
                return "JsonConverter";
            }

            return found.Any(static symbol => symbol.MetadataName == "JsonConverterAttribute" && symbol.ContainingNamespace.ToDisplayString() == Attributes) ? "JsonConverter" : $"global::{Attributes}.JsonConverter";
        }

        // The namespace is that of what generated code calls: a using would offer all of it in the user's file.
        string ConverterName() =>
            Look("ModelJsonConverter").Any(static symbol => symbol.MetadataName == "ModelJsonConverter`1" && symbol.ContainingNamespace.ToDisplayString() == Converters) ? "ModelJsonConverter"
            : Look("SchemaGen") is [INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }] ? Converters + ".ModelJsonConverter"
            : $"global::{Converters}.ModelJsonConverter";

        ImmutableArray<ISymbol> Look(string name) => file.Model.LookupNamespacesAndTypes(modelInput.SpanStart, name: name);
    }
}
