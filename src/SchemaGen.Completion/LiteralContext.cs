using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis.Payloads;

namespace SchemaGen.Completion;

/// <summary>A string literal with the caret in it, and the list for it.</summary>
internal sealed class LiteralContext(CompletionContext context, LiteralExpressionSyntax expression, LiteralText text, SemanticModel model, PayloadTypes types)
{
    // Slugs and values hold what would end a name in C#.
    private static readonly CompletionItemRules s_rules = CompletionItemRules.Create(
        filterCharacterRules: ImmutableArray.Create(CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, ImmutableArray.Create('-', '/', '.', ':', '_', ' '))),
        commitCharacterRules: ImmutableArray.Create(CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace, ImmutableArray<char>.Empty)));

    private int _count;

    public Document Document => context.Document;

    public int Position => context.Position;

    public CancellationToken Cancellation => context.CancellationToken;

    public LiteralExpressionSyntax Expression => expression;

    public LiteralText Text => text;

    public SemanticModel Model => model;

    public PayloadTypes Types => types;

    /// <summary>Adds a proposal for what stands at a place in the source. The list keeps the order.</summary>
    public void Add(Proposal proposal, TextSpan span)
    {
        // Nothing else belongs into the literal.
        context.IsExclusive = true;
        context.CompletionListSpan = span;
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add(LiteralCompletionProvider.Written, text.Encode(proposal.Written, span.End));
        context.AddItem(CompletionItem.Create(
            proposal.Shown,
            filterText: text.Encode(proposal.Shown, span.End),
            sortText: _count++.ToString("D5", CultureInfo.InvariantCulture),
            properties: proposal.Symbol is { } symbol ? properties.Add(LiteralCompletionProvider.Symbol, symbol) : properties,
            tags: ImmutableArray.Create(Tag(proposal.Icon)),
            rules: s_rules,
            inlineDescription: proposal.Note));
    }

    private static string Tag(WellKnownIcon icon) => icon switch
    {
        WellKnownIcon.Property => WellKnownTags.Property,
        WellKnownIcon.EnumMember => WellKnownTags.EnumMember,
        WellKnownIcon.Keyword => WellKnownTags.Keyword,
        _ => WellKnownTags.Constant,
    };
}
