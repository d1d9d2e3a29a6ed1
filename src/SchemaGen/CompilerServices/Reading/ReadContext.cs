using System.ComponentModel;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Collects the violations of a JSON text while an object is read from it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ReadContext
{
    private List<PendingViolation>? _violations;

    /// <summary>The number of alternatives of unions that were tried.</summary>
    private int _trials;

    /// <summary>Gets whether a null was read that the object does not keep, or keeps as one that is left out.</summary>
    internal bool HasNull { readonly get; private set; }

    internal readonly int ViolationCount => _violations?.Count ?? 0;

    internal readonly IReadOnlyList<PendingViolation> Pending => _violations ?? [];

    /// <summary>The platform's name of the model; null before the first object.</summary>
    internal string? ModelSlug { get; private set; }

    internal void Add(string keyword, string template, string found, string expected) =>
        (_violations ??= []).Add(new PendingViolation("", keyword, template, found, expected));

    /// <summary>Determines whether the reader stands at a null, and remembers it.</summary>
    internal bool IsNull(ref Utf8JsonReader reader)
    {
        bool isNull = reader.TokenType == JsonTokenType.Null;
        HasNull |= isNull;
        return isNull;
    }

    /// <summary>Reports the value at which the reader stands as one of the wrong type, and moves to its end.</summary>
    internal void AddWrongType(ref Utf8JsonReader reader, string expected)
    {
        Add(KeywordNames.Type, ConstraintMessages.WrongType, TokenText.Describe(ref reader), expected);
        Skip(ref reader);
    }

    internal void MoveIntoItem(int from, int index)
    {
        for (int i = from; i < ViolationCount; i++)
        {
            _violations![i] = _violations[i].InItem(index);
        }
    }

    internal void MoveIntoValue(int from, string key)
    {
        for (int i = from; i < ViolationCount; i++)
        {
            _violations![i] = _violations[i].InValue(key);
        }
    }

    internal void MoveIntoMember(int from, string name)
    {
        for (int i = from; i < ViolationCount; i++)
        {
            _violations![i] = _violations[i].InMember(name, null);
        }
    }

    /// <summary>Returns the violations as the exception that users of the serializer expect.</summary>
    internal readonly JsonException ToException(string typeName, string modelSlug) =>
        new(ModelInputException.List($"The JSON text is no {typeName}:", Pending.Select(violation => violation.ToViolation(modelSlug)).ToArray()));

    /// <summary>Moves to the last token of the value.</summary>
    internal static void Skip(ref Utf8JsonReader reader)
    {
        // TrySkip, because Skip refuses a text that is still arriving, although the serializer holds the whole value.
        if (!reader.TrySkip())
        {
            throw new JsonException("The JSON text ends inside of a value.");
        }
    }
}
