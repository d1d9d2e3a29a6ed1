using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.CodeFixes.Fixing;

/// <summary>A document with diagnostics to fix, and the constraints of the records that it uses.</summary>
internal sealed class CodeFixDocument
{
    private CodeFixDocument(Document document, CompilationUnitSyntax root, SourceText text, SemanticModel model, AttributeSymbols attributes)
    {
        Document = document;
        Root = root;
        Text = text;
        Model = model;
        Constraints = new ConstraintCache(new ConstraintReader(attributes));
        Types = new KnownTypes(model.Compilation);
        Attributes = attributes;
    }

    public Document Document { get; }

    public CompilationUnitSyntax Root { get; }

    public SourceText Text { get; }

    public SemanticModel Model { get; }

    public ConstraintCache Constraints { get; }

    public KnownTypes Types { get; }

    public AttributeSymbols Attributes { get; }

    /// <summary>Reads a document; null in a compilation without a reference to SchemaGen, and for the C# of a <c>.razor</c> file, which nobody can edit.</summary>
    public static async Task<CodeFixDocument?> ReadAsync(Document document, CancellationToken cancellationToken) =>
        document is not SourceGeneratedDocument
        && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && AttributeSymbols.TryCreate(model.Compilation) is { } attributes
            ? new CodeFixDocument(document, root, await document.GetTextAsync(cancellationToken).ConfigureAwait(false), model, attributes)
            : null;

    public SyntaxNode NodeOf(Diagnostic diagnostic) => Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>Gets the name of a type, with as little of its namespace as the position requires.</summary>
    public string NameOf(ITypeSymbol type, int position) => type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(Model, position);

    /// <summary>Binds an expression as if it stood at a position.</summary>
    public (ISymbol? Symbol, ITypeSymbol? Type) Bind(string expression, int position)
    {
        ExpressionSyntax parsed = SyntaxFactory.ParseExpression(expression);
        return (Model.GetSpeculativeSymbolInfo(position, parsed, SpeculativeBindingOption.BindAsExpression).Symbol,
            Model.GetSpeculativeTypeInfo(position, parsed, SpeculativeBindingOption.BindAsExpression).Type);
    }
}
