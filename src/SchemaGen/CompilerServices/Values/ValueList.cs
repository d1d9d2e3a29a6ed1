using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SchemaGen.CompilerServices;

/// <summary>An immutable list that is equal to another with equal items in the same order. Generated records keep their lists in it, so that
/// equal records are the same request.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    // May be less than the length of the array: the reader grows it without knowing how far.
    private readonly int _count;

    internal ValueList(T[] items, int count)
    {
        _items = items;
        _count = count;
    }

    /// <inheritdoc/>
    public int Count => _count;

    internal ReadOnlySpan<T> Span => new(_items, 0, _count);

    /// <inheritdoc/>
    public T this[int index] => (uint)index < (uint)_count ? _items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Copies a list, so that later changes to it change nothing here.</summary>
    /// <param name="items">The list, or <see langword="null"/>.</param>
    /// <returns>The copy; <paramref name="items"/> itself where it is a <see cref="ValueList{T}"/>.</returns>
    [return: NotNullIfNotNull(nameof(items))]
    public static ValueList<T>? CopyOf(IEnumerable<T>? items) => items switch
    {
        null => null,
        ValueList<T> list => list,
        _ => ValueList.Own(items.ToArray()),
    };

    /// <summary>Copies a list whose items are to be copied as well: lists, maps.</summary>
    /// <param name="items">The list, or <see langword="null"/>.</param>
    /// <param name="copyItem">Copies an item; returns the item itself where it cannot change.</param>
    /// <returns>The copy; <paramref name="items"/> itself where it is a <see cref="ValueList{T}"/> of such items.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="copyItem"/> is <see langword="null"/>.</exception>
    [return: NotNullIfNotNull(nameof(items))]
    public static ValueList<T>? CopyOf(IEnumerable<T>? items, Func<T, T> copyItem)
    {
        ArgumentNullException.ThrowIfNull(copyItem);
        if (items is null)
        {
            return null;
        }

        T[] copies = items.ToArray();
        bool isSame = items is ValueList<T>;
        for (int i = 0; i < copies.Length; i++)
        {
            T copy = copyItem(copies[i]);
            isSame = isSame && ReferenceEquals(copy, copies[i]);
            copies[i] = copy;
        }

        return isSame ? (ValueList<T>)items : ValueList.Own(copies);
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] ValueList<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null && Span.SequenceEqual(other.Span, JsonEquality.Comparer<T>());
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        IEqualityComparer<T> comparer = JsonEquality.Comparer<T>();
        var hash = default(HashCode);
        foreach (T item in Span)
        {
            hash.Add(comparer.GetHashCode(item!));
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the items between brackets: <c>[a, b]</c>.</summary>
    public override string ToString() => "[" + string.Join(", ", this) + "]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < _count; i++)
        {
            yield return _items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates a <see cref="ValueList{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueList
{
    /// <summary>Copies items. Collection expressions call it.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => Own(items.ToArray());

    /// <summary>Returns the items; the empty span where the list is <see langword="null"/>.</summary>
    internal static ReadOnlySpan<T> SpanOf<T>(ValueList<T>? items) => items is null ? default : items.Span;

    /// <summary>Creates a list on an array that nothing else holds.</summary>
    internal static ValueList<T> Own<T>(T[] items)
    {
        JsonEquality.Detach(items);
        return new ValueList<T>(items, items.Length);
    }
}
