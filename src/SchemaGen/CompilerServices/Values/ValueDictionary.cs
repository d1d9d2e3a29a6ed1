using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.CompilerServices;

/// <summary>An immutable map in the ordinal order of its keys, equal to another with the same keys and equal values. Generated records keep
/// their maps in it.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueDictionary<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueDictionary<T>>
{
    private readonly string[] _keys;
    private readonly T[] _values;

    internal ValueDictionary(string[] keys, T[] values)
    {
        _keys = keys;
        _values = values;
        Array.Sort(_keys, _values, StringComparer.Ordinal);
        JsonEquality.Detach(_values);
    }

    /// <inheritdoc/>
    public int Count => _keys.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Array.AsReadOnly(_keys);

    /// <inheritdoc/>
    public IEnumerable<T> Values => Array.AsReadOnly(_values);

    /// <inheritdoc/>
    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException($"There is no key '{key}'.");

    /// <summary>Copies a map, so that later changes to it change nothing here.</summary>
    /// <param name="map">The map, or <see langword="null"/>.</param>
    /// <returns>The copy; <paramref name="map"/> itself where it is a <see cref="ValueDictionary{T}"/>.</returns>
    [return: NotNullIfNotNull(nameof(map))]
    public static ValueDictionary<T>? CopyOf(IReadOnlyDictionary<string, T>? map) => map switch
    {
        null => null,
        ValueDictionary<T> values => values,
        _ => new ValueDictionary<T>(map.Keys.ToArray(), map.Values.ToArray()),
    };

    /// <summary>Copies a map whose values are to be copied as well: lists, maps.</summary>
    /// <param name="map">The map, or <see langword="null"/>.</param>
    /// <param name="copyValue">Copies a value; returns the value itself where it cannot change.</param>
    /// <returns>The copy; <paramref name="map"/> itself where it is a <see cref="ValueDictionary{T}"/> of such values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="copyValue"/> is <see langword="null"/>.</exception>
    [return: NotNullIfNotNull(nameof(map))]
    public static ValueDictionary<T>? CopyOf(IReadOnlyDictionary<string, T>? map, Func<T, T> copyValue)
    {
        ArgumentNullException.ThrowIfNull(copyValue);
        if (map is null)
        {
            return null;
        }

        T[] copies = map.Values.ToArray();
        bool isSame = map is ValueDictionary<T>;
        for (int i = 0; i < copies.Length; i++)
        {
            T copy = copyValue(copies[i]);
            isSame = isSame && ReferenceEquals(copy, copies[i]);
            copies[i] = copy;
        }

        return isSame ? (ValueDictionary<T>)map : new ValueDictionary<T>(map.Keys.ToArray(), copies);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int index = IndexOf(key);
        value = index >= 0 ? _values[index] : default;
        return index >= 0;
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] ValueDictionary<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null
            && _keys.AsSpan().SequenceEqual(other._keys)
            && _values.AsSpan().SequenceEqual(other._values, JsonEquality.Comparer<T>());
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as ValueDictionary<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        IEqualityComparer<T> comparer = JsonEquality.Comparer<T>();
        var hash = default(HashCode);
        for (int i = 0; i < Count; i++)
        {
            hash.Add(_keys[i]);
            hash.Add(comparer.GetHashCode(_values[i]!));
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the pairs between braces: <c>{a = 1, b = 2}</c>.</summary>
    public override string ToString() => "{" + string.Join(", ", this.Select(pair => pair.Key + " = " + pair.Value)) + "}";

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return new KeyValuePair<string, T>(_keys[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal string KeyAt(int index) => _keys[index];

    internal T ValueAt(int index) => _values[index];

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Array.BinarySearch(_keys, key, StringComparer.Ordinal);
    }
}
