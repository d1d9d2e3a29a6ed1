using System.Text;
using SchemaGen.Json;

namespace SchemaGen.Tool.Layout;

/// <summary>Lays a JSON value out anew, two spaces to a level: names, numbers and strings as they were written, in their order.</summary>
internal static class JsonLayout
{
    private const string Indentation = "  ";

    /// <summary>Returns the value as a text that ends with a line feed.</summary>
    /// <param name="source">The text in which the value stands.</param>
    /// <param name="node">The value.</param>
    public static string Write(string source, JsonNode node)
    {
        var text = new StringBuilder(node.Span.Length + (node.Span.Length / 2));
        Append(text, source, node, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>Appends the value, without a line feed at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The text in which the value stands.</param>
    /// <param name="node">The value.</param>
    /// <param name="depth">The level at which it stands.</param>
    public static void Append(StringBuilder text, string source, JsonNode node, int depth)
    {
        switch (node)
        {
            case JsonObject { Members: { Count: > 0 } members }:
                text.Append('{');
                for (int i = 0; i < members.Count; i++)
                {
                    Begin(text, i, depth + 1);
                    text.Append(source, members[i].NameSpan.Start, members[i].NameSpan.Length).Append(": ");
                    Append(text, source, members[i].Value, depth + 1);
                }

                End(text, '}', depth);
                break;
            case JsonArray { Items: { Count: > 0 } items }:
                text.Append('[');
                for (int i = 0; i < items.Count; i++)
                {
                    Begin(text, i, depth + 1);
                    Append(text, source, items[i], depth + 1);
                }

                End(text, ']', depth);
                break;
            case JsonObject:
                text.Append("{}");
                break;
            case JsonArray:
                text.Append("[]");
                break;
            default:
                text.Append(source, node.Span.Start, node.Span.Length);
                break;
        }
    }

    private static void Begin(StringBuilder text, int index, int depth)
    {
        text.Append(index > 0 ? ",\n" : "\n");
        Indent(text, depth);
    }

    private static void End(StringBuilder text, char bracket, int depth)
    {
        text.Append('\n');
        Indent(text, depth);
        text.Append(bracket);
    }

    private static void Indent(StringBuilder text, int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            text.Append(Indentation);
        }
    }
}
