using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>
/// An object of the document that is read as a schema. Reads single keywords; a value that the keyword cannot have is reported
/// (SG0004), and the keyword then counts as absent.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="location">Its location.</param>
/// <param name="document">The document.</param>
/// <param name="composed">What it is composed of; null where it stands for itself.</param>
/// <param name="trail">The schemas that were composed on the path here, up to the enclosing object. One that returned would never end.</param>
internal sealed class SchemaNode(JsonObject json, SchemaLocation location, SchemaDocument document, ComposedSchema? composed = null, CompositionTrail? trail = null)
{
    public readonly JsonObject Json = json;

    public readonly SchemaLocation Location = location;

    public readonly SchemaDocument Document = document;

    /// <summary>What it is composed of; null where it stands for itself.</summary>
    public readonly ComposedSchema? Composed = composed;

    /// <summary>The schemas that were composed on the path here, up to the enclosing object. One that returned would never end.</summary>
    public readonly CompositionTrail? Trail = trail;

    public DiagnosticBag Diagnostics => Document.Diagnostics;

    /// <summary>Whether a value is a schema that any instance satisfies: <c>true</c>, or one without keywords.</summary>
    public static bool AllowsEverything(JsonNode schema) => schema is JsonBoolean { Value: true } or JsonObject { Members.Count: 0 };

    public bool Has(string keyword) => Json[keyword] is not null;

    /// <summary>The same schema, combined with everything that it is composed of.</summary>
    /// <param name="composed">What it is composed of.</param>
    public SchemaNode With(ComposedSchema composed) =>
        new(composed.Json, Location, Document, composed, composed.HasParts ? new CompositionTrail(composed.Identity, Trail) : Trail);

    /// <summary>The same schema, read for itself and not as a part of a trail.</summary>
    /// <param name="json">Its keywords, where they have changed.</param>
    public SchemaNode WithoutTrail(JsonObject? json = null) => new(json ?? Json, Location, Document, Composed);

    /// <summary>The location of the keyword: in a composed schema it may be elsewhere.</summary>
    public SchemaLocation LocationOf(JsonSpan keyword) => Composed is null ? Location : Document.LocationOf(keyword);

    /// <summary>A schema inside this one.</summary>
    public SchemaNode Child(JsonObject child, params string[] path)
    {
        if (Composed is not null)
        {
            return new SchemaNode(child, Document.LocationOf(child.Span), Document, trail: Trail);
        }

        SchemaLocation location = Location;
        foreach (string segment in path)
        {
            location = location.Child(segment);
        }

        return new SchemaNode(child, location, Document, trail: Trail);
    }

    public string? ReadText(string keyword) => ReadTextNode(keyword)?.Value;

    public JsonString? ReadTextNode(string keyword) => Read<JsonString>(keyword, "a string");

    public bool? ReadFlag(string keyword) => Read<JsonBoolean>(keyword, "true or false")?.Value;

    public JsonNumber? ReadNumberNode(string keyword) => Read<JsonNumber>(keyword, "a number");

    public JsonArray? ReadArray(string keyword) => Read<JsonArray>(keyword, "an array");

    public JsonObject? ReadObject(string keyword) => Read<JsonObject>(keyword, "an object");

    /// <summary>Reads a count: a whole number from 0. A larger one than any string or array can have becomes the largest <see cref="int"/>.</summary>
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
            Diagnostics.AddImpossible(this, keyword, number, expected);
            return null;
        }

        return whole.Value is { } value ? (int)Math.Min(value, int.MaxValue) : int.MaxValue;
    }

    /// <summary>Reads a list of strings; null where a single item is something else.</summary>
    public IReadOnlyList<JsonString>? ReadTexts(string keyword) =>
        Json[keyword] is { } value ? ReadTexts(value, $"'{keyword}' of {Location.Quoted()}") : null;

    public IReadOnlyList<JsonString>? ReadTexts(JsonNode value, string what)
    {
        if (value is JsonArray array)
        {
            List<JsonString> texts = [];
            foreach (JsonNode item in array.Items)
            {
                if (item is not JsonString text)
                {
                    Diagnostics.AddImpossible(item, $"{what} holds {NodeWords.Describe(item)}, but it must be an array of strings");
                    return null;
                }

                texts.Add(text);
            }

            return texts;
        }

        Diagnostics.AddImpossible(value, $"{what} is {NodeWords.Describe(value)}, but it must be an array of strings");
        return null;
    }

    private T? Read<T>(string keyword, string expected)
        where T : JsonNode
    {
        JsonNode? value = Json[keyword];
        if (value is not null and not T)
        {
            Diagnostics.AddImpossible(this, keyword, value, expected);
        }

        return value as T;
    }
}
