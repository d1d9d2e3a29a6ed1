using System.Globalization;
using System.Text.Json;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>Reads the members of a body one after the other. Members that are left over are unknown.</summary>
internal sealed class BodyMembers
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The body is not an object, or has a duplicate member.</exception>
    public BodyMembers(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException("The body is a JSON object.");
        }

        foreach (JsonProperty member in body.EnumerateObject())
        {
            if (!_members.TryAdd(NameOf(member), member.Value))
            {
                throw new InvalidDataException($"'{member.Name}' is given twice.");
            }
        }
    }

    public string? Text(string name) =>
        Take(name) is not { } value ? null : value.ValueKind == JsonValueKind.String ? TextOf(name, value) : throw Wrong(name, "a text");

    public bool? Flag(string name) =>
        Take(name) is not { } value ? null : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "true or false");

    public int? Whole(string name) =>
        Take(name) is not { } value ? null : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : throw Wrong(name, "a whole number");

    public double? Number(string name) =>
        Take(name) is not { } value ? null : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) ? number : throw Wrong(name, "a number");

    public TimeSpan? Time(string name) =>
        Text(name) is not { } text ? null : TimeText.TryParse(text, out TimeSpan time) ? time : throw Wrong(name, TimeText.Form);

    public DateTimeOffset? Moment(string name) =>
        Text(name) is not { } text
            ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset moment)
                ? moment
                : throw Wrong(name, "a moment such as \"2030-01-01T00:00:00Z\"");

    /// <exception cref="InvalidDataException">A member has not been read.</exception>
    public void RequireAllRead()
    {
        if (_members.Keys.FirstOrDefault() is { } unknown)
        {
            throw new InvalidDataException($"There is no member '{unknown}'.");
        }
    }

    private static InvalidDataException Wrong(string name, string expected) => new($"'{name}' is {expected}.");

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw new InvalidDataException("The name of a member has half of a surrogate pair.");
        }
    }

    private static string TextOf(string name, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new InvalidDataException($"'{name}' has half of a surrogate pair.");
        }
    }

    private JsonElement? Take(string name) =>
        _members.Remove(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
