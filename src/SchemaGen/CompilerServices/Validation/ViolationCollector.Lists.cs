using System.Runtime.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Checks of lists and maps as a whole.
public partial struct ViolationCollector
{
    /// <summary>Checks <c>minItems</c> and <c>maxItems</c>. 0 and <see cref="int.MaxValue"/> stand for no bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ItemCount<T>(string? name, ValueList<T>? items, int minimum, int maximum, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        if (items is not null && (items.Count < minimum || items.Count > maximum))
        {
            AddCount(name, items.Count, minimum, maximum, "item", items.Count < minimum ? KeywordNames.MinItems : KeywordNames.MaxItems, member);
        }
    }

    /// <summary>Checks <c>minProperties</c> and <c>maxProperties</c>. 0 and <see cref="int.MaxValue"/> stand for no bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ItemCount<T>(string? name, ValueDictionary<T>? values, int minimum, int maximum, [CallerArgumentExpression(nameof(values))] string member = "")
    {
        if (values is not null && (values.Count < minimum || values.Count > maximum))
        {
            AddCount(name, values.Count, minimum, maximum, "member", values.Count < minimum ? KeywordNames.MinProperties : KeywordNames.MaxProperties, member);
        }
    }

    /// <summary>Checks <c>type</c>: no item is <see langword="null"/>, which C# gives where its nullable analysis is off or overruled.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="items">The list.</param>
    /// <param name="expected">What the items are in JSON: "a text".</param>
    /// <param name="member">The C# name.</param>
    public void NoNulls<T>(string? name, ValueList<T>? items, string expected, [CallerArgumentExpression(nameof(items))] string member = "")
        where T : class
    {
        for (int i = 0; i < (items?.Count ?? 0); i++)
        {
            if (items![i] is null)
            {
                Add(name, i, member, Null(expected));
            }
        }
    }

    /// <summary>Checks <c>type</c>: no value is <see langword="null"/>, which C# gives where its nullable analysis is off or overruled.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The map.</param>
    /// <param name="expected">What the values are in JSON: "a text".</param>
    /// <param name="member">The C# name.</param>
    public void NoNulls<T>(string? name, ValueDictionary<T>? values, string expected, [CallerArgumentExpression(nameof(values))] string member = "")
        where T : class
    {
        int outer = Count;
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            if (values!.ValueAt(i) is null)
            {
                int from = Count;
                Add(null, -1, "", Null(expected));
                MoveIntoValue(from, values.KeyAt(i));
            }
        }

        MoveIntoMember(outer, name, member);
    }

    /// <summary>Checks <c>uniqueItems</c>: no two items are equal.</summary>
    public void UniqueItems<T>(string? name, ValueList<T>? items, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        if (items is not null && Duplicates.Find(items.Span) is >= 0 and int index)
        {
            AddDuplicate(name, JsonText.Of(items[index]), member);
        }
    }

    /// <summary>Checks <c>uniqueItems</c> of enum values, which a violation shows as JSON spells them.</summary>
    public void UniqueItems<TEnum, TWire>(string? name, ValueList<TEnum>? items, [CallerArgumentExpression(nameof(items))] string member = "")
        where TEnum : struct, Enum
        where TWire : struct, IWireEnum<TEnum>
    {
        if (items is not null && Duplicates.Find(items.Span) is >= 0 and int index)
        {
            AddDuplicate(name, TWire.Values.Describe(items[index]), member);
        }
    }

    /// <inheritdoc cref="UniqueItems{TEnum, TWire}(string?, ValueList{TEnum}?, string)"/>
    public void UniqueItems<TEnum, TWire>(string? name, ValueList<TEnum?>? items, [CallerArgumentExpression(nameof(items))] string member = "")
        where TEnum : struct, Enum
        where TWire : struct, IWireEnum<TEnum>
    {
        if (items is not null && Duplicates.Find(items.Span) is >= 0 and int index)
        {
            AddDuplicate(name, items[index] is { } value ? TWire.Values.Describe(value) : JsonText.Of(null), member);
        }
    }

    /// <summary>Checks <c>contains</c>, <c>minContains</c> and <c>maxContains</c>: how many of the items satisfy a condition.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="items">The list.</param>
    /// <param name="test">Determines whether an item counts.</param>
    /// <param name="minimum">The least number of such items.</param>
    /// <param name="maximum">The largest number of such items; <see cref="int.MaxValue"/> stands for no bound.</param>
    /// <param name="words">The condition, in words that follow "where".</param>
    /// <param name="member">The C# name.</param>
    public void Contains<T>(string? name, ValueList<T>? items, Func<T, bool> test, int minimum, int maximum, string words, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        if (items is not null && Holds.Count(items, test) is var count && (count < minimum || count > maximum))
        {
            AddContained(name, count, minimum, maximum, words, member);
        }
    }

    private static PendingViolation Null(string expected) => new("", KeywordNames.Type, ConstraintMessages.WrongType, "null", expected);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddContained(string? name, int count, int minimum, int maximum, string words, string member) => Add(name, -1, member, new PendingViolation(
        "",
        count > maximum ? KeywordNames.MaxContains : minimum == 1 ? KeywordNames.Contains : KeywordNames.MinContains,
        ConstraintMessages.Contained,
        ConstraintMessages.Counted(count, "item") + " where " + words,
        ConstraintMessages.CountBounds(minimum, maximum)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddDuplicate(string? name, string found, string member) =>
        Add(name, -1, member, new PendingViolation("", KeywordNames.UniqueItems, ConstraintMessages.Duplicates, found, ""));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddCount(string? name, int count, int minimum, int maximum, string noun, string keyword, string member) =>
        Add(name, -1, member, new PendingViolation(
            "", keyword, ConstraintMessages.ItemCount, ConstraintMessages.Counted(count, noun), ConstraintMessages.CountBounds(minimum, maximum)));
}
