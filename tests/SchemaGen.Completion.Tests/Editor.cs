using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Shared;
using Xunit;

namespace SchemaGen.Completion.Tests;

/// <summary>What an editor shows at the place <c>$$</c> of a file.</summary>
internal static class Editor
{
    private const string Caret = "$$";

    private static readonly EditorProject s_project = new(typeof(SlugCompletionProvider));

    /// <summary>The entries that our assembly adds to the list, in the order in which they are shown.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(string code)
    {
        (_, CompletionList list) = await CompleteAsync(code);
        return [.. OfOurs(list).Select(static item => item.DisplayText)];
    }

    /// <summary>The entries with what stands beside them.</summary>
    public static async Task<IReadOnlyList<string>> ListWithNotesAsync(string code)
    {
        (_, CompletionList list) = await CompleteAsync(code);
        return [.. OfOurs(list).Select(static item => item.InlineDescription.Length == 0 ? item.DisplayText : $"{item.DisplayText} ({item.InlineDescription})")];
    }

    /// <summary>The file after an entry was chosen.</summary>
    public static async Task<string> CommitAsync(string code, string entry)
    {
        (Document document, CompletionList list) = await CompleteAsync(code);
        CompletionItem item = Assert.Single(OfOurs(list), item => item.DisplayText == entry);
        CompletionChange change = await CompletionService.GetService(document)!.GetChangeAsync(document, item, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(list.Span, change.TextChange.Span);
        return (await document.GetTextAsync(TestContext.Current.CancellationToken)).WithChanges(change.TextChange).ToString();
    }

    /// <summary>What is shown beside an entry.</summary>
    public static async Task<string> DescribeAsync(string code, string entry)
    {
        (Document document, CompletionList list) = await CompleteAsync(code);
        CompletionItem item = Assert.Single(OfOurs(list), item => item.DisplayText == entry);
        return (await CompletionService.GetService(document)!.GetDescriptionAsync(document, item, TestContext.Current.CancellationToken))!.Text;
    }

    /// <summary>Whether the list opens when the character before the caret was typed.</summary>
    public static async Task<bool> OpensAsync(string code)
    {
        (Document document, int caret) = Place(code);
        SourceText text = await document.GetTextAsync(TestContext.Current.CancellationToken);
        CompletionList list = await CompletionService.GetService(document)!.GetCompletionsAsync(
            document, caret, CompletionTrigger.CreateInsertionTrigger(text[caret - 1]), cancellationToken: TestContext.Current.CancellationToken);
        return OfOurs(list).Any();
    }

    /// <summary>All names that the list shows.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(string code)
    {
        (_, CompletionList list) = await CompleteAsync(code);
        return [.. list.ItemsList.Select(static item => item.DisplayText)];
    }

    /// <summary>The tooltip.</summary>
    public static async Task<string> HoverAsync(string code)
    {
        (Document document, int caret) = Place(code);
        QuickInfoItem? info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, caret, TestContext.Current.CancellationToken);
        return string.Join("\n", Assert.IsType<QuickInfoItem>(info).Sections.Select(static section => section.Text));
    }

    public static (Document Document, int Caret) Place(string code)
    {
        int caret = code.IndexOf(Caret, StringComparison.Ordinal);
        Assert.True(caret >= 0, "no $$ in the code");
        return (s_project.Add(code.Remove(caret, Caret.Length)), caret);
    }

    private static async Task<(Document Document, CompletionList List)> CompleteAsync(string code)
    {
        (Document document, int caret) = Place(code);
        return (document, await CompletionService.GetService(document)!.GetCompletionsAsync(document, caret, cancellationToken: TestContext.Current.CancellationToken));
    }

    private static IEnumerable<CompletionItem> OfOurs(CompletionList list) =>
        list.ItemsList.Where(static item => item.Properties.ContainsKey(LiteralCompletionProvider.Written)).OrderBy(static item => item.SortText, StringComparer.Ordinal);
}
