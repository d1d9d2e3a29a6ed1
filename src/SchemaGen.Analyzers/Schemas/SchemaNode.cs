using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>
/// An object of the document that is read as a schema. Reads single keywords; a value that the keyword cannot have is reported
/// (SG0004), and the keyword then counts as absent.
/// </summary>
internal sealed class SchemaNode(JsonObject json, SchemaPlace place, FaultList faults)
{
    public JsonObject Json { get; } = json;

    public SchemaPlace Place { get; } = place;

    public FaultList Faults { get; } = faults;

    /// <summary>Whether a value is a schema that any value satisfies: <c>true</c>, or one without keywords.</summary>
    public static bool AllowsEverything(JsonNode schema) => schema is JsonBoolean { Value: true } or JsonObject { Members.Count: 0 };

    public bool Has(string keyword) => Json[keyword] is not null;

    /// <summary>A schema further down.</summary>
    public SchemaNode Child(JsonObject child, params string[] path)
    {
        SchemaPlace place = Place;
        foreach (string segment in path)
        {
            place = place.Child(segment);
        }

        return new SchemaNode(child, place, Faults);
    }

    public string? ReadText(string keyword) => ReadTextNode(keyword)?.Value;

    public JsonString? ReadTextNode(string keyword) => Read<JsonString>(keyword, "a string");

    public bool? ReadFlag(string keyword) => Read<JsonBoolean>(keyword, "true or false")?.Value;

    public JsonNumber? ReadNumberNode(string keyword) => Read<JsonNumber>(keyword, "a number");

    public JsonArray? ReadArray(string keyword) => Read<JsonArray>(keyword, "an array");

    public JsonObject? ReadObject(string keyword) => Read<JsonObject>(keyword, "an object");

    /// <summary>A count: a whole number from 0. A larger one than any text or list can have is the largest <see cref="int"/>.</summary>
    public int? ReadCount(string keyword)
    {
        const string expected = "a whole number that is not negative";
        if (Read<JsonNumber>(keyword, expected) is not { } number)
        {
            return null;
        }

        WholeNumber whole = WholeNumber.Floor(number.Text);
        if (whole.HasFraction || whole.IsNegative)
        {
            Faults.AddImpossible(this, keyword, number, expected);
            return null;
        }

        return whole.Value is { } value ? (int)Math.Min(value, int.MaxValue) : int.MaxValue;
    }

    /// <summary>A list of strings, or null where a single item is something else.</summary>
    public IReadOnlyList<JsonString>? ReadTexts(string keyword) =>
        Json[keyword] is { } value ? ReadTexts(value, $"'{keyword}' of {Place.Quoted()}") : null;

    public IReadOnlyList<JsonString>? ReadTexts(JsonNode value, string what)
    {
        if (value is JsonArray array)
        {
            JsonNode? odd = array.Items.FirstOrDefault(static item => item is not JsonString);
            if (odd is null)
            {
                return array.Items.Cast<JsonString>().ToList();
            }

            Faults.AddImpossible(odd, $"{what} holds {NodeWords.Describe(odd)}, but it must be an array of strings");
            return null;
        }

        Faults.AddImpossible(value, $"{what} is {NodeWords.Describe(value)}, but it must be an array of strings");
        return null;
    }

    private T? Read<T>(string keyword, string expected)
        where T : JsonNode
    {
        JsonNode? value = Json[keyword];
        if (value is not null and not T)
        {
            Faults.AddImpossible(this, keyword, value, expected);
        }

        return value as T;
    }
}
