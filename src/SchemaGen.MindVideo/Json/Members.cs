using System.Globalization;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>The members of a JSON object: the known ones are taken out one by one, what is left is kept for the user.</summary>
internal ref struct Members
{
    private readonly JsonElement _object;
    private List<string>? _taken;

    public Members(JsonElement element)
    {
        _object = element;
    }

    /// <summary>Takes a member that is there; a null is taken, and is none.</summary>
    public bool TryTake(string name, out JsonElement value)
    {
        if (!_object.TryGetProperty(name, out value))
        {
            return false;
        }

        Take(name);
        return value.ValueKind is not JsonValueKind.Null;
    }

    /// <summary>Takes a text. What is no text stays where it is, and is kept with the rest.</summary>
    public string? TakeText(string name, string? otherName = null) =>
        TakeTextOf(name) ?? (otherName is null ? null : TakeTextOf(otherName));

    /// <summary>Takes a name that the platform gave: a text, or a number.</summary>
    public string? TakeId(string name, string? otherName = null)
    {
        foreach (string? candidate in (ReadOnlySpan<string?>)[name, otherName])
        {
            if (candidate is not null && _object.TryGetProperty(candidate, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                Take(candidate);
                return value.ToString();
            }
        }

        return null;
    }

    /// <summary>Looks at a member that is there and not null, without taking it.</summary>
    public readonly bool TryPeek(string name, out JsonElement value) => _object.TryGetProperty(name, out value) && value.ValueKind is not JsonValueKind.Null;

    /// <summary>Takes a number, or a number in a text: money is written so by many.</summary>
    public decimal? TakeDecimal(string name)
    {
        // What is no number is not taken: it is kept with the rest.
        if (!_object.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        decimal? number = value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDecimal(out decimal exact) => exact,
            JsonValueKind.String when decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal written) => written,
            _ => null,
        };
        if (number is not null || value.ValueKind is JsonValueKind.Null)
        {
            Take(name);
        }

        return number;
    }

    /// <summary>What was not taken, detached from the document. A member that was given twice is there once, as the last said.</summary>
    public readonly IReadOnlyDictionary<string, JsonElement> Rest()
    {
        Dictionary<string, JsonElement>? rest = null;
        foreach (JsonProperty member in _object.EnumerateObject())
        {
            if (_taken is null || !_taken.Contains(member.Name))
            {
                (rest ??= new(StringComparer.Ordinal))[member.Name] = member.Value.Clone();
            }
        }

        return rest ?? NoProperties.Instance;
    }

    private string? TakeTextOf(string name)
    {
        if (_object.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String)
        {
            Take(name);
            return value.GetString();
        }

        return null;
    }

    public void Take(string name) => (_taken ??= new(8)).Add(name);
}
