using System.ComponentModel;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>Collects the members of a map, or the additional members of an object. For generated code.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TCodec">Their codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MapBuilder<T, TCodec>
    where TCodec : struct, IJsonCodec<T>
{
    private Dictionary<string, T>? _members;

    /// <summary>Reads an additional member of an object.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="context">Collects the violations.</param>
    /// <param name="scope">The position in the object.</param>
    public void Read(ref Utf8JsonReader reader, ref ReadContext context, ref ObjectScope scope) => Add(ref reader, ref context, scope.Name);

    /// <summary>Returns the members.</summary>
    /// <returns>The map; <see langword="null"/> where there are no members.</returns>
    public readonly ValueDictionary<T>? ToMap() => ValueDictionary<T>.CopyOf(_members);

    internal void Add(ref Utf8JsonReader reader, ref ReadContext context, string name)
    {
        _members ??= new Dictionary<string, T>(StringComparer.Ordinal);
        if (_members.ContainsKey(name))
        {
            context.AddDuplicate(ref reader);
        }
        else
        {
            _members.Add(name, TCodec.Read(ref reader, ref context));
        }
    }
}
