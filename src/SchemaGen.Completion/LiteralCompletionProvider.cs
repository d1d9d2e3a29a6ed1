using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Payloads;

namespace SchemaGen.Completion;

/// <summary>Completes what is written in a string literal. Not exported itself.</summary>
public abstract class LiteralCompletionProvider : CompletionProvider
{
    /// <summary>The property of an item with what is written.</summary>
    internal const string Written = "SchemaGen.Written";

    /// <summary>The property of an item with the documentation id of its symbol.</summary>
    internal const string Symbol = "SchemaGen.Symbol";

    private protected LiteralCompletionProvider()
    {
    }

    /// <summary>Adds what may be written in the literal.</summary>
    private protected abstract void Provide(LiteralContext literal);

    public sealed override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger is { Kind: CompletionTriggerKind.Insertion, Character: '"' or ':' };

    public sealed override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        // Most places are no string, and need no symbols.
        if (context.Position == 0
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || root.FindToken(context.Position - 1) is not { Parent: LiteralExpressionSyntax expression } token
            || LiteralText.Read(token) is not { } text
            || text.IndexOf(context.Position) is null
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || AttributeSymbols.TryCreate(model.Compilation) is not { } attributes)
        {
            return;
        }

        Provide(new LiteralContext(context, expression, text, model, new PayloadTypes(new ConstraintReader(attributes))));
    }

    public sealed override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        Task.FromResult(CompletionChange.Create(new TextChange(item.Span, item.Properties[Written])));

    public sealed override async Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken)
    {
        if (!item.Properties.TryGetValue(Symbol, out string? id)
            || await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is not { } symbol)
        {
            return CompletionDescription.FromText(item.DisplayText);
        }

        string type = symbol is IPropertySymbol { IsStatic: false, Type: var value } ? value.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + " " : "";
        string words = XmlWords.Of(symbol.GetDocumentationCommentXml(cancellationToken: cancellationToken));
        return CompletionDescription.FromText($"{type}{symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}{(words.Length == 0 ? "" : "\n" + words)}");
    }
}
