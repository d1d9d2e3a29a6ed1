using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Vendors;

namespace SchemaGen.Schemas.Prose;

/// <summary>A member of the object whose descriptions are read: how a sentence may call it, and its values.</summary>
internal sealed class SiblingMember
{
    private List<JsonNode>? _values;
    private List<JsonObject>? _parts;
    private string[]? _words;
    private string? _type;
    private readonly SchemaDocument _document;

    public SiblingMember(SchemaDocument document, JsonMember member)
    {
        _document = document;
        Name = member.Name;
        Schema = member.Value as JsonObject;
        Key = KeyOf(Name);
        if (Schema?[KeywordNames.Title] is JsonString { Value: var title })
        {
            Title = title;
            TitleKey = KeyOf(title);
        }
    }

    public readonly string Name;

    public readonly JsonObject? Schema;

    /// <summary>Its name without what separates words, in lower case.</summary>
    public readonly string Key;

    public readonly string? Title;

    public readonly string? TitleKey;

    /// <summary>The description; null for none.</summary>
    public JsonString? Description => Schema?[KeywordNames.Description] as JsonString;

    /// <summary>The value that the service takes where it is left out; null for none.</summary>
    public JsonNode? Default => Find(KeywordNames.Default) is { } value and not JsonNull ? value : null;

    /// <summary>The words of its name, in lower case.</summary>
    public string[] Words => _words ??= ReadWords();

    /// <summary>The only type of its values but null; empty where there is none, or several.</summary>
    public string Type => _type ??= ReadType();

    public bool IsNumber => Type is "integer" or "number";

    public bool IsFlag => Type is "boolean";

    /// <summary>The values that it may have, where its schema lists them; else none.</summary>
    public IReadOnlyList<JsonNode> Values => _values ??= ReadValues();

    /// <summary>The words without what separates them, in lower case.</summary>
    public static string KeyOf(string words)
    {
        var key = new System.Text.StringBuilder(words.Length);
        foreach (char c in words)
        {
            if (c is not (' ' or '_' or '-' or '"' or '\'' or '`' or '(' or ')'))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    /// <summary>The value that words name, as JSON; null where it has none of that name, or several.</summary>
    public string? FindValue(string words, bool isQuoted)
    {
        string key = KeyOf(words);
        if (Values.Count > 0)
        {
            JsonNode? found = null;
            foreach (JsonNode value in Values)
            {
                if (value is JsonString { Value: var text } && text == words)
                {
                    return JsonText.Write(value);
                }

                string other = KeyOf(value is JsonString one ? one.Value : JsonText.Write(value));
                if (words.IndexOf(' ') > 0 && other != key && other.Contains(key))
                {
                    // Spelt words may mean more than one of the values.
                    return null;
                }

                if (other == key && key.Length > 0)
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = value;
                }
            }

            return found is null ? null : JsonText.Write(found);
        }

        return Type switch
        {
            "boolean" => key switch { "true" or "enabled" or "on" or "yes" or "active" => "true", "false" or "disabled" or "off" or "no" or "inactive" => "false", _ => null },
            "string" or "" when isQuoted || Tells(words) => JsonText.Quote(words),
            _ => null,
        };
    }

    /// <summary>The values, as JSON, whose names have these words among theirs.</summary>
    public List<string> FindValues(string words)
    {
        string key = KeyOf(words);
        return key.Length < 4 ? [] : [.. Values.OfType<JsonString>().Where(value => KeyOf(value.Value).Contains(key)).Select(JsonText.Write)];
    }

    /// <summary>The value of a keyword, in the schema or a part of it that always holds.</summary>
    public JsonNode? Find(string keyword)
    {
        if (Schema is null)
        {
            return null;
        }

        if (Schema[keyword] is { } own)
        {
            return own;
        }

        if (Schema.Member(KeywordNames.Ref) is null && Schema.Member(KeywordNames.AllOf) is null)
        {
            return null;
        }

        foreach (JsonObject part in InPlaceParts.Of(_document, Schema))
        {
            if (part[keyword] is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether a keyword stands in the schema, or in one of those that it is made of.</summary>
    public bool Has(string keyword)
    {
        foreach (JsonObject part in Alternatives())
        {
            if (part[keyword] is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the description lists a value where no keyword does: it is written there just so, and is no common word.</summary>
    private bool Tells(string value)
    {
        if (Find(KeywordNames.Default) is JsonString { Value: var own } && own == value || Find(KeywordNames.Example) is JsonString { Value: var example } && example == value)
        {
            return value.Length > 2;
        }

        bool isName = value.Length > 2 && value.Any(static c => c is '_' or '-' or (>= '0' and <= '9') or (>= 'A' and <= 'Z'));
        return isName && Description is { Value: var prose } && prose.IndexOf(value, StringComparison.Ordinal) is var at and >= 0
            && (at == 0 || !char.IsLetterOrDigit(prose[at - 1])) && (at + value.Length == prose.Length || !char.IsLetterOrDigit(prose[at + value.Length]));
    }

    private string[] ReadWords()
    {
        var spaced = new System.Text.StringBuilder();
        for (int i = 0; i < Name.Length; i++)
        {
            bool begins = i > 0 && char.IsUpper(Name[i]) && char.IsLower(Name[i - 1]);
            spaced.Append(begins ? " " : "").Append(Name[i] is '_' or '-' ? ' ' : char.ToLowerInvariant(Name[i]));
        }

        return spaced.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    private string ReadType()
    {
        string? type = null;
        foreach (JsonObject part in Alternatives())
        {
            string one = part[KeywordNames.Type] switch
            {
                JsonString { Value: var single } => single,
                JsonArray { Items: [JsonString { Value: var first }, JsonString { Value: "null" }] } => first,
                JsonArray { Items: [JsonString { Value: "null" }, JsonString { Value: var second }] } => second,
                null => "",
                _ => "?",
            };
            if (one is "null" or "")
            {
                continue;
            }

            if (type is not null && type != one)
            {
                return "";
            }

            type = one;
        }

        return type ?? "";
    }

    private List<JsonNode> ReadValues()
    {
        List<JsonNode> values = [];
        foreach (JsonObject part in Alternatives())
        {
            if (part[KeywordNames.Const] is { } constant)
            {
                values.Add(constant);
            }
            else if (part[KeywordNames.Enum] is JsonArray listed)
            {
                values.AddRange(listed.Items.Where(static item => item is not JsonNull));
            }
        }

        return values;
    }

    /// <summary>The schema, its parts, and those between which it leaves a choice.</summary>
    private List<JsonObject> Alternatives()
    {
        if (_parts is not null || Schema is null)
        {
            return _parts ??= [];
        }

        _parts = [];
        foreach (JsonObject part in InPlaceParts.Of(_document, Schema))
        {
            _parts.Add(part);
            if ((part[KeywordNames.AnyOf] ?? part[KeywordNames.OneOf]) is JsonArray choices)
            {
                foreach (JsonNode choice in choices.Items)
                {
                    if (choice is JsonObject json)
                    {
                        _parts.AddRange(InPlaceParts.Of(_document, json));
                    }
                }
            }
        }

        return _parts;
    }
}
