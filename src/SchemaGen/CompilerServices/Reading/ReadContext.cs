using System.ComponentModel;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Collects the faults of a JSON text while an object is read from it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ReadContext
{
    private List<Fault>? _faults;

    /// <summary>How many alternatives of unions were tried.</summary>
    private int _trials;

    internal readonly int FaultCount => _faults?.Count ?? 0;

    internal readonly IReadOnlyList<Fault> Faults => _faults ?? [];

    /// <summary>The platform's name of the model; null before the first object.</summary>
    internal string? ModelSlug { get; private set; }

    internal void Add(string keyword, string template, string found, string expected) =>
        (_faults ??= []).Add(new Fault("", keyword, template, found, expected));

    /// <summary>Reports the token at which the reader stands as one of the wrong type, and moves to its end.</summary>
    internal void AddWrongType(ref Utf8JsonReader reader, string expected)
    {
        Add("type", ConstraintMessages.WrongType, TokenText.Describe(ref reader), expected);
        Skip(ref reader);
    }

    internal void MoveIntoItem(int from, int index)
    {
        for (int i = from; i < FaultCount; i++)
        {
            _faults![i] = _faults[i].InItem(index);
        }
    }

    internal void MoveIntoMember(int from, string name)
    {
        for (int i = from; i < FaultCount; i++)
        {
            _faults![i] = _faults[i].InMember(name, null);
        }
    }

    /// <summary>The faults as the exception that the serializer's users expect.</summary>
    internal readonly JsonException ToException(string typeName, string modelSlug) =>
        new(ModelInputException.List($"The JSON text is no {typeName}:", Faults.Select(fault => fault.ToViolation(modelSlug)).ToArray()));

    /// <summary>Moves to the last token of the value.</summary>
    internal static void Skip(ref Utf8JsonReader reader)
    {
        // TrySkip, because Skip refuses a text that is still arriving, although the serializer has the whole value at hand.
        if (!reader.TrySkip())
        {
            throw new JsonException("The JSON text ends inside of a value.");
        }
    }
}
