using System.Globalization;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>Takes known members from a JSON object one by one, and keeps the rest for the user.</summary>
internal ref struct Members
{
    private readonly JsonElement _object;
    private List<string>? _taken;

    public Members(JsonElement element)
    {
        _object = element;
    }

    /// <summary>Takes a member, and returns whether it has a value: a null is taken but does not count.</summary>
    public bool TryTake(string name, out JsonElement value)
    {
        if (!_object.TryGetProperty(name, out value))
        {
            return false;
        }

        Take(name);
        return value.ValueKind is not JsonValueKind.Null;
    }

    /// <summary>Takes a string. A value of another type is not taken, and stays in the rest.</summary>
    public string? TakeText(string name, string? otherName = null) =>
        TakeTextOf(name) ?? (otherName is null ? null : TakeTextOf(otherName));

    /// <summary>Takes an id of the platform: a string, or a number.</summary>
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

    /// <summary>Gets a member that is not null, without taking it.</summary>
    public readonly bool TryPeek(string name, out JsonElement value) => _object.TryGetProperty(name, out value) && value.ValueKind is not JsonValueKind.Null;

    /// <summary>Takes a number, or a string with a number, as which amounts of money are often written.</summary>
    public decimal? TakeDecimal(string name)
    {
        // A value that is not a number is not taken, and stays in the rest.
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

    /// <summary>Returns the members that were not taken, detached from the document. Of duplicate members, the last counts.</summary>
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
