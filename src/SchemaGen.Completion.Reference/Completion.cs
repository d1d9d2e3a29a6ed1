using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Completion;

public abstract class CompletionProvider
{
    protected CompletionProvider() => throw null!;

    public abstract Task ProvideCompletionsAsync(CompletionContext context);

    public virtual bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) => throw null!;

    public virtual Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken) => throw null!;

    public virtual Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) => throw null!;
}

public sealed class CompletionContext
{
    private CompletionContext() => throw null!;

    public Document Document => throw null!;

    public int Position => throw null!;

    public TextSpan CompletionListSpan
    {
        get => throw null!;
        set => throw null!;
    }

    public CompletionTrigger Trigger => throw null!;

    public CancellationToken CancellationToken => throw null!;

    public bool IsExclusive
    {
        get => throw null!;
        set => throw null!;
    }

    public void AddItem(CompletionItem item) => throw null!;
}

public readonly struct CompletionTrigger
{
    public CompletionTriggerKind Kind => throw null!;

    public char Character => throw null!;
}

public enum CompletionTriggerKind
{
    Invoke = 0,
    Insertion = 1,
    Deletion = 2,
}

public sealed class CompletionChange
{
    private CompletionChange() => throw null!;

    public static CompletionChange Create(TextChange textChange, int? newPosition = null, bool includesCommitCharacter = false) => throw null!;
}

public sealed class CompletionDescription
{
    private CompletionDescription() => throw null!;

    public static CompletionDescription FromText(string text) => throw null!;
}
