using System.Globalization;
using System.Text;

namespace SchemaGen.Json;

/// <summary>Writes nodes back as JSON text on one line without white space.</summary>
internal static class JsonText
{
    /// <summary>
    /// The value as JSON: numbers as they were written, in strings only the necessary escapes (and those of half a surrogate pair, which no
    /// encoding can represent).
    /// </summary>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>The text as a JSON string, quotes included.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        AppendString(text, value);
        return text.ToString();
    }

    /// <summary>Appends the value, as <see cref="Write"/> writes it.</summary>
    public static void Append(StringBuilder text, JsonNode node)
    {
        switch (node)
        {
            case JsonObject { Members: var members }:
                text.Append('{');
                for (int i = 0; i < members.Count; i++)
                {
                    AppendSeparator(text, i);
                    AppendString(text, members[i].Name);
                    text.Append(':');
                    Append(text, members[i].Value);
                }

                text.Append('}');
                break;
            case JsonArray { Items: var items }:
                text.Append('[');
                for (int i = 0; i < items.Count; i++)
                {
                    AppendSeparator(text, i);
                    Append(text, items[i]);
                }

                text.Append(']');
                break;
            case JsonString { Value: var value }:
                AppendString(text, value);
                break;
            case JsonNumber number:
                text.Append(number.Text);
                break;
            case JsonBoolean { Value: var value }:
                text.Append(value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendSeparator(StringBuilder text, int index)
    {
        if (index > 0)
        {
            text.Append(',');
        }
    }

    /// <summary>Appends the text as a JSON string, quotes included.</summary>
    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        int copied = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c >= ' ' && c is not ('"' or '\\') && !char.IsSurrogate(c))
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
                continue;
            }

            text.Append(value, copied, i - copied);
            AppendUnit(text, c);
            copied = i + 1;
        }

        text.Append(value, copied, value.Length - copied).Append('"');
    }

    private static void AppendUnit(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"':
            case '\\':
                text.Append('\\').Append(c);
                break;
            case '\b':
                text.Append(@"\b");
                break;
            case '\f':
                text.Append(@"\f");
                break;
            case '\n':
                text.Append(@"\n");
                break;
            case '\r':
                text.Append(@"\r");
                break;
            case '\t':
                text.Append(@"\t");
                break;
            case < ' ':
            case >= '\uD800' and <= '\uDFFF':
                text.Append(@"\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
