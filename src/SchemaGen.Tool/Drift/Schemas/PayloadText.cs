using System.Globalization;
using System.Text;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Json;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>Writes whole values as JSON.</summary>
internal static class PayloadText
{
    /// <summary>The value as compact JSON.</summary>
    public static string Of(Instance value)
    {
        var text = new StringBuilder();
        Append(text, value, int.MaxValue, int.MaxValue);
        return text.ToString();
    }

    /// <summary>The value as a person wants to see it: with spaces, and long texts and arrays cut with their size.</summary>
    /// <param name="value">The value.</param>
    /// <param name="longest">The most characters of a text.</param>
    /// <param name="most">The most items of an array, and the most members of an object.</param>
    public static string Shown(Instance value, int longest = 48, int most = 4)
    {
        var text = new StringBuilder();
        Append(text, value, longest, most);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Instance value, int longest, int most)
    {
        string space = most == int.MaxValue ? "" : " ";
        switch (value)
        {
            case ObjectInstance { Names: var names, Values: var values }:
                text.Append('{');
                for (int i = 0; i < names.Length; i++)
                {
                    text.Append(i == 0 ? space : "," + space);
                    if (i > most * 2L)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"… {names.Length - i} more");
                        break;
                    }

                    JsonText.AppendString(text, names[i]);
                    text.Append(':').Append(space);
                    Append(text, values[i], longest, most);
                }

                text.Append(names.Length == 0 ? "}" : space + "}");
                break;
            case ArrayInstance { Items: var items }:
                text.Append('[');
                for (int i = 0; i < items.Length; i++)
                {
                    text.Append(i == 0 ? "" : "," + space);
                    if (i >= most && items.Length > most + 1)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"… {items.Length - i} more");
                        break;
                    }

                    Append(text, items[i], longest, most);
                }

                text.Append(']');
                break;
            case StringInstance { Value: { } content }:
                AppendText(text, content, longest);
                break;
            case NumberInstance number:
                text.Append(number.Text);
                break;
            default:
                text.Append(((LiteralInstance)value).Text);
                break;
        }
    }

    private static void AppendText(StringBuilder text, string content, int longest)
    {
        if (content.Length <= longest)
        {
            JsonText.AppendString(text, content);
            return;
        }

        int end = char.IsHighSurrogate(content[longest / 2 - 1]) ? longest / 2 - 1 : longest / 2;
        string quoted = JsonText.Quote(content[..end]);
        text.Append(quoted, 0, quoted.Length - 1).Append(CultureInfo.InvariantCulture, $"…\" ({content.EnumerateRunes().Count()} characters)");
    }
}
