using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>The members of a generated object. For generated code, which keeps one in a static field.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MemberTable
{
    /// <summary>Up to here, comparing with each name is faster than hashing.</summary>
    private const int FewMembers = 16;

    private readonly string[] _names;
    private readonly byte[][] _utf8;
    private readonly JsonEncodedText[] _encoded;
    private readonly int[] _required;
    private readonly NameHashTable? _hashed;

    /// <summary>Creates the table.</summary>
    /// <param name="modelSlug">The platform's name of the model.</param>
    /// <param name="required">The indexes of the members that a JSON text must give.</param>
    /// <param name="names">The wire names, in the order of the schema.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MemberTable(string modelSlug, int[] required, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(modelSlug);
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(names);
        ModelSlug = modelSlug;
        _names = names;
        _required = required;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _encoded = Array.ConvertAll(names, static name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        _hashed = names.Length > FewMembers ? new NameHashTable(_utf8) : null;
        foreach (int index in required)
        {
            RequiredMask |= index < 64 ? 1UL << index : 0;
        }
    }

    /// <summary>The platform's name of the model.</summary>
    public string ModelSlug { get; }

    /// <summary>The number of members.</summary>
    public int Count => _names.Length;

    /// <summary>The required ones among the first 64 members.</summary>
    internal ulong RequiredMask { get; }

    internal IReadOnlyList<int> Required => _required;

    internal IReadOnlyList<string> Names => _names;

    /// <summary>The name of a member, ready to be written.</summary>
    /// <param name="index">Its index.</param>
    public JsonEncodedText this[int index] => _encoded[index];

    internal int IndexOf(string name) => Array.IndexOf(_names, name);

    /// <summary>Returns the index of the member whose name the reader stands on, or -1.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="expected">The index after that of the last member: most texts keep the order of the schema.</param>
    internal int Find(ref Utf8JsonReader reader, int expected)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            return FindEscaped(ref reader);
        }

        ReadOnlySpan<byte> name = reader.ValueSpan;
        byte[][] names = _utf8;
        if ((uint)expected < (uint)names.Length && name.SequenceEqual(names[expected]))
        {
            return expected;
        }

        if (_hashed is not null)
        {
            return _hashed.Find(name);
        }

        return FindAmongFew(name, expected);
    }

    private int FindAmongFew(ReadOnlySpan<byte> name, int expected)
    {
        byte[][] names = _utf8;
        for (int i = expected + 1; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        for (int i = 0; i < expected && i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindEscaped(ref Utf8JsonReader reader)
    {
        for (int i = 0; i < _utf8.Length; i++)
        {
            if (reader.ValueTextEquals(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
