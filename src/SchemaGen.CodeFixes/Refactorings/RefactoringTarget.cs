using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Payloads;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Refactorings;

/// <summary>The place in a file that somebody asks about.</summary>
internal sealed class RefactoringTarget
{
    private readonly CodeRefactoringContext _context;

    private RefactoringTarget(CodeRefactoringContext context, CodeFixDocument file)
    {
        _context = context;
        File = file;
        Types = new PayloadTypes(new ConstraintReader(file.Attributes));
    }

    public CodeFixDocument File { get; }

    public PayloadTypes Types { get; }

    public CancellationToken Cancellation => _context.CancellationToken;

    /// <summary>Gets the version of C# that the file is compiled as.</summary>
    public LanguageVersion Language => ((CSharpParseOptions)File.Root.SyntaxTree.Options).LanguageVersion;

    /// <summary>Reads the place; null in a project without SchemaGen.</summary>
    public static async Task<RefactoringTarget?> ReadAsync(CodeRefactoringContext context) =>
        await CodeFixDocument.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is { } file ? new RefactoringTarget(context, file) : null;

    /// <summary>The innermost piece of code of a kind around the place.</summary>
    public T? Find<T>()
        where T : SyntaxNode =>
        File.Root.FindToken(_context.Span.Start) is { Parent: { } parent } token && token.Span.Start <= _context.Span.Start && _context.Span.End <= token.Span.End
            ? parent.FirstAncestorOrSelf<T>()
            : null;

    /// <summary>The indentation of the line that a piece of code begins on.</summary>
    public string IndentationOf(SyntaxNode node) => Layout.Indentation(File.Text, node.GetFirstToken());

    /// <summary>Offers to replace a piece of code.</summary>
    public void Offer(string title, string key, TextSpan span, string replacement) =>
        _context.RegisterRefactoring(CodeAction.Create(title, _ => Task.FromResult(File.Document.WithText(File.Text.Replace(span, replacement))), key));
}
