using System.Runtime.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Checks of listed values: enum and const.
public partial struct ViolationCollector
{
    /// <summary>Checks <c>enum</c>: the value is defined.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="count">The number of values of the enum: the constant spares valid input a look at <typeparamref name="TWire"/>.</param>
    /// <param name="member">The C# name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Defined<TEnum, TWire>(string? name, TEnum value, int count, [CallerArgumentExpression(nameof(value))] string member = "")
        where TEnum : struct, Enum
        where TWire : struct, IWireEnum<TEnum>
    {
        if ((uint)Unsafe.As<TEnum, int>(ref value) >= (uint)count)
        {
            AddUndefined<TEnum, TWire>(name, -1, value, member);
        }
    }

    /// <inheritdoc cref="Defined{TEnum, TWire}(string?, TEnum, int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Defined<TEnum, TWire>(string? name, TEnum? value, int count, [CallerArgumentExpression(nameof(value))] string member = "")
        where TEnum : struct, Enum
        where TWire : struct, IWireEnum<TEnum>
    {
        if (value.HasValue)
        {
            Defined<TEnum, TWire>(name, value.GetValueOrDefault(), count, member);
        }
    }

    /// <inheritdoc cref="Defined{TEnum, TWire}(string?, TEnum, int, string)"/>
    public void Defined<TEnum, TWire>(string? name, ValueList<TEnum>? items, int count, [CallerArgumentExpression(nameof(items))] string member = "")
        where TEnum : struct, Enum
        where TWire : struct, IWireEnum<TEnum>
    {
        ReadOnlySpan<TEnum> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            TEnum value = span[i];
            if ((uint)Unsafe.As<TEnum, int>(ref value) >= (uint)count)
            {
                AddUndefined<TEnum, TWire>(name, i, value, member);
            }
        }
    }

    /// <summary>Checks <c>enum</c> or <c>const</c> of a number or Boolean: the value is one of the list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AllowedValues<T>(string? name, T value, ReadOnlySpan<T> allowed, [CallerArgumentExpression(nameof(value))] string member = "")
        where T : struct, IEquatable<T>
    {
        if (!allowed.Contains(value))
        {
            AddNotAllowed(name, -1, value, allowed, member);
        }
    }

    /// <inheritdoc cref="AllowedValues{T}(string?, T, ReadOnlySpan{T}, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AllowedValues<T>(string? name, T? value, ReadOnlySpan<T> allowed, [CallerArgumentExpression(nameof(value))] string member = "")
        where T : struct, IEquatable<T>
    {
        if (value.HasValue)
        {
            AllowedValues(name, value.GetValueOrDefault(), allowed, member);
        }
    }

    /// <inheritdoc cref="AllowedValues{T}(string?, T, ReadOnlySpan{T}, string)"/>
    public void AllowedValues<T>(string? name, ValueList<T>? items, ReadOnlySpan<T> allowed, [CallerArgumentExpression(nameof(items))] string member = "")
        where T : struct, IEquatable<T>
    {
        ReadOnlySpan<T> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            if (!allowed.Contains(span[i]))
            {
                AddNotAllowed(name, i, span[i], allowed, member);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddUndefined<TEnum, TWire>(string? name, int index, TEnum value, string member)
        where TEnum : struct, Enum
        where TWire : struct, IWireEnum<TEnum> =>
        AddUndefined(name, index, Unsafe.As<TEnum, int>(ref value), TWire.Values.Texts, member);

    private void AddUndefined(string? name, int index, int value, WireTexts texts, string member) =>
        Add(name, index, member, new PendingViolation("", KeywordNames.Enum, ConstraintMessages.NotAllowed, ConstraintMessages.Number(value), texts.Allowed(null)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNotAllowed<T>(string? name, int index, T value, ReadOnlySpan<T> allowed, string member)
        where T : struct
    {
        var texts = new string[allowed.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = JsonText.Of(allowed[i]);
        }

        Add(name, index, member, new PendingViolation(
            "", texts.Length == 1 ? KeywordNames.Const : KeywordNames.Enum, ConstraintMessages.NotAllowed, JsonText.Of(value), ConstraintMessages.Allowed(texts)));
    }
}
