using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Completion;

public sealed class CompletionItem
{
    private CompletionItem() => throw null!;

    public string DisplayText => throw null!;

    public TextSpan Span => throw null!;

    public ImmutableDictionary<string, string> Properties => throw null!;

    public static CompletionItem Create(
        string displayText,
        string? filterText = null,
        string? sortText = null,
        ImmutableDictionary<string, string>? properties = null,
        ImmutableArray<string> tags = default,
        CompletionItemRules? rules = null,
        string? displayTextPrefix = null,
        string? displayTextSuffix = null,
        string? inlineDescription = null,
        bool isComplexTextEdit = false) => throw null!;
}

public sealed class CompletionItemRules
{
    private CompletionItemRules() => throw null!;

    public static CompletionItemRules Create(
        ImmutableArray<CharacterSetModificationRule> filterCharacterRules = default,
        ImmutableArray<CharacterSetModificationRule> commitCharacterRules = default,
        EnterKeyRule enterKeyRule = EnterKeyRule.Default,
        bool formatOnCommit = false,
        int? matchPriority = null,
        CompletionItemSelectionBehavior selectionBehavior = CompletionItemSelectionBehavior.Default) => throw null!;
}

public readonly struct CharacterSetModificationRule
{
    public static CharacterSetModificationRule Create(CharacterSetModificationKind kind, ImmutableArray<char> characters) => throw null!;
}

public enum CharacterSetModificationKind
{
    Add = 0,
    Remove = 1,
    Replace = 2,
}

public enum EnterKeyRule
{
    Default = 0,
    Never = 1,
    Always = 2,
    AfterFullyTypedWord = 3,
}

public enum CompletionItemSelectionBehavior
{
    Default = 0,
    SoftSelection = 1,
    HardSelection = 2,
}
