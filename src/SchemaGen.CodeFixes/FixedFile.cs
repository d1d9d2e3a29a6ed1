using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.CodeFixes;

/// <summary>A file with diagnostics, and what is known of the records that it uses.</summary>
internal sealed class FixedFile
{
    private FixedFile(Document document, CompilationUnitSyntax root, SourceText text, SemanticModel model, AttributeSymbols attributes)
    {
        Document = document;
        Root = root;
        Text = text;
        Model = model;
        Facts = new ConstraintCache(new ConstraintReader(attributes));
        Types = new KnownTypes(model.Compilation);
        Attributes = attributes;
    }

    public Document Document { get; }

    public CompilationUnitSyntax Root { get; }

    public SourceText Text { get; }

    public SemanticModel Model { get; }

    public ConstraintCache Facts { get; }

    public KnownTypes Types { get; }

    public AttributeSymbols Attributes { get; }

    /// <summary>Reads it; null in a compilation that does not know SchemaGen.</summary>
    public static async Task<FixedFile?> ReadAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && AttributeSymbols.TryCreate(model.Compilation) is { } attributes
            ? new FixedFile(document, root, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), model, attributes)
            : null;

    public SyntaxNode NodeOf(Diagnostic diagnostic) => Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The type with as little of its namespace as the place needs.</summary>
    public string NameOf(ITypeSymbol type, int position) => type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(Model, position);

    /// <summary>Binds an expression as if it stood at the place.</summary>
    public (ISymbol? Symbol, ITypeSymbol? Type) Bind(string expression, int position)
    {
        ExpressionSyntax parsed = SyntaxFactory.ParseExpression(expression);
        return (Model.GetSpeculativeSymbolInfo(position, parsed, SpeculativeBindingOption.BindAsExpression).Symbol,
            Model.GetSpeculativeTypeInfo(position, parsed, SpeculativeBindingOption.BindAsExpression).Type);
    }
}
