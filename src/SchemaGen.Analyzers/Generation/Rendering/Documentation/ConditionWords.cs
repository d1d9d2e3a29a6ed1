using SchemaGen.Constraints;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Documentation;

/// <summary>Describes conditions in plain English.</summary>
internal static class ConditionWords
{
    /// <summary>What a rule requires, in words that follow "that".</summary>
    public static string Of(ConditionRule rule) =>
        rule.Where == Condition.True ? Of(rule.Asked) : $"{Of(rule.Asked)}, where {Of(rule.Where, isInner: true)}";

    public static string Of(Condition condition, bool isInner = false) => condition switch
    {
        GivenCondition given => $"'{given.Property}' is given",
        NotCondition { Condition: GivenCondition given } => $"'{given.Property}' is left out",
        ItemsCondition { Minimum: 0, Maximum: 0, Item: NotCondition not } items => $"each item of {Subject(items.Property)} is one where {Of(not.Condition, isInner: true)}",
        ValueCondition or ShapeCondition or ItemsCondition or NotCondition { Condition: ValueCondition } => $"{Subject(Condition.SubjectOf(condition))} {Predicate(condition)}",
        CountCondition count => $"{ConstraintMessages.CountBounds(count.Minimum, count.Maximum, "member")} {(Math.Max(count.Minimum, count.Maximum == int.MaxValue ? 0 : count.Maximum) == 1 ? "is" : "are")} given",
        NoOthersCondition => "no other member is given",
        NotCondition not => $"it is not so that {Of(not.Condition, isInner: true)}",
        AllCondition { Parts.Count: 0 } => "anything is given",
        AnyCondition { Parts.Count: 0 } => "nothing is given",
        AnyCondition { Parts: [NotCondition { Condition: GivenCondition left }, var other] } when Condition.SubjectOf(other) == left.Property =>
            Parenthesized($"'{left.Property}' is left out or {Predicate(other)}", isInner),
        AllCondition all => Group(all.Parts, " and ", isInner),
        AnyCondition any => Group(any.Parts, " or ", isInner),
        OneCondition one => $"exactly one of these holds: {string.Join("; ", one.Parts.Select(static part => Of(part)))}",
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    /// <summary>What a condition on one value requires of it, in words that follow its name.</summary>
    private static string Predicate(Condition condition) => condition switch
    {
        ValueCondition value => $"is {string.Join(" or ", value.Values.Select(Word))}",
        NotCondition { Condition: ValueCondition value } => $"is not {string.Join(" or ", value.Values.Select(Word))}",
        ShapeCondition keeps => Bounds(keeps.Shape),
        ItemsCondition items => $"has {ConstraintMessages.CountBounds(items.Minimum, items.Maximum, "item")} where {Of(items.Item, isInner: true)}",
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private static string Subject(string? property) => property is null ? "it" : $"'{property}'";

    private static string Group(EquatableArray<Condition> parts, string between, bool isInner)
    {
        string words = string.Join(between, parts.Select(static part => Of(part, isInner: true)));
        return Parenthesized(words, isInner && parts.Count > 1);
    }

    private static string Parenthesized(string words, bool isInner) => isInner ? "(" + words + ")" : words;

    /// <summary>The constraints that a value satisfies, in words that follow its name.</summary>
    private static string Bounds(Shape shape)
    {
        List<string> words = [];
        switch (shape)
        {
            case IntegerShape integer:
                AddRange(integer.Minimum is { } least ? ConstraintMessages.Number(least) : null, false, integer.Maximum is { } most ? ConstraintMessages.Number(most) : null, false);
                AddFactor(integer.MultipleOf);
                break;
            case NumberShape number:
                AddRange(number.Minimum?.Value.Text, number.Minimum is { IsExclusive: true }, number.Maximum?.Value.Text, number.Maximum is { IsExclusive: true });
                AddFactor(number.MultipleOf);
                break;
            case TextShape text:
                AddCount(text.MinLength, text.MaxLength, "character");
                Add(text.Pattern is { } pattern ? "matches the pattern " + ConstraintMessages.Quote(pattern) : null);
                Add(text.Format is null ? null : "is an absolute URI");
                break;
            case ListShape list:
                AddCount(list.MinItems, list.MaxItems, "item");
                Add(list.UniqueItems ? "has no item twice" : null);
                break;
        }

        return words.Count == 0 ? "is any value" : string.Join(" and ", words);

        void Add(string? word)
        {
            if (word is not null)
            {
                words.Add(word);
            }
        }

        void AddRange(string? minimum, bool minimumIsExclusive, string? maximum, bool maximumIsExclusive) =>
            Add(minimum is null && maximum is null ? null : "is " + ConstraintMessages.Bounds(minimum, minimumIsExclusive, maximum, maximumIsExclusive));

        void AddFactor(NumberLiteral? factor) => Add(factor is null ? null : "is a multiple of " + factor.Text);

        void AddCount(int? minimum, int? maximum, string noun) => Add(minimum is null && maximum is null ? null : "has " + ConstraintMessages.CountBounds(minimum ?? 0, maximum ?? int.MaxValue, noun));
    }

    private static string Word(DefaultValue value) => value switch
    {
        BooleanDefault boolean => Literal.Boolean(boolean.Value),
        IntegerDefault integer => ConstraintMessages.Number(integer.Value),
        LargeIntegerDefault integer => integer.Digits,
        NumberDefault number => number.Value.Text,
        TextDefault text => ConstraintMessages.Quote(text.Value),
        EnumDefault text => ConstraintMessages.Quote(text.WireValue),
        _ => "null",
    };
}
