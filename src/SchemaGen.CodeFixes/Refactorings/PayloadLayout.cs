using System.Text;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.Json;

namespace SchemaGen.CodeFixes.Refactorings;

/// <summary>Writes JSON as a raw string literal.</summary>
internal static class PayloadLayout
{
    private const string Quotes = "\"\"\"";

    /// <summary>The longest JSON that stands on one line.</summary>
    private const int LongestLine = 80;

    /// <summary>The literal: on one line where it is short, otherwise with a line for each member.</summary>
    /// <param name="json">The JSON. No text in it holds three quotes in a row as JSON writes it.</param>
    /// <param name="indentation">The indentation of the line that the literal begins on.</param>
    /// <param name="newLine">The line break of the file.</param>
    public static string Literal(JsonObject json, string indentation, string newLine)
    {
        string line = JsonText.Write(json);
        if (line.Length <= LongestLine)
        {
            return Quotes + line + Quotes;
        }

        string inner = Layout.Deeper(indentation);
        var text = new StringBuilder(Quotes).Append(newLine).Append(inner);
        Append(text, json, inner, newLine);
        return text.Append(newLine).Append(inner).Append(Quotes).ToString();
    }

    private static void Append(StringBuilder text, JsonNode node, string indentation, string newLine)
    {
        string inner = Layout.Deeper(indentation);
        switch (node)
        {
            case JsonObject { Members: { Count: > 0 } members }:
                text.Append('{');
                for (int i = 0; i < members.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",").Append(newLine).Append(inner).Append(JsonText.Quote(members[i].Name)).Append(": ");
                    Append(text, members[i].Value, inner, newLine);
                }

                text.Append(newLine).Append(indentation).Append('}');
                break;
            case JsonArray { Items: { Count: > 0 } items } when items.Any(static item => item is JsonObject or JsonArray):
                text.Append('[');
                for (int i = 0; i < items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",").Append(newLine).Append(inner);
                    Append(text, items[i], inner, newLine);
                }

                text.Append(newLine).Append(indentation).Append(']');
                break;
            case JsonArray { Items: var items }:
                text.Append('[').Append(string.Join(", ", items.Select(JsonText.Write))).Append(']');
                break;
            default:
                JsonText.Append(text, node);
                break;
        }
    }
}
