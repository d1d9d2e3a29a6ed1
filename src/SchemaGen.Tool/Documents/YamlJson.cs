using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SchemaGen.Json;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Layout;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SchemaGen.Tool.Documents;

/// <summary>Converts YAML to JSON by the core schema of YAML 1.2: <c>16:9</c>, <c>no</c> and dates are texts.</summary>
internal static partial class YamlJson
{
    /// <summary>A document of aliases of aliases would grow without end.</summary>
    private const int MostValues = 2_000_000;

    /// <summary>Determines whether the text is a YAML mapping.</summary>
    public static bool IsMapping(string text)
    {
        try
        {
            return Load(text) is [{ RootNode: YamlMappingNode }, ..];
        }
        catch (YamlException)
        {
            return false;
        }
    }

    /// <summary>Returns the document as JSON.</summary>
    /// <exception cref="ToolFailure">It is not YAML, or has what JSON does not.</exception>
    public static byte[] Convert(SourceDocument document)
    {
        try
        {
            var json = new StringBuilder();
            int count = 0;
            Append(json, Root(document), 0, ref count, document.Name);
            string compact = json.ToString();
            return Encoding.UTF8.GetBytes(JsonLayout.Write(compact, JsonTree.Parse(compact).Root!));
        }
        catch (YamlException fault)
        {
            throw new ToolFailure($"{document.Name}({fault.Start.Line},{fault.Start.Column}): it is not valid YAML: {fault.Message}");
        }
    }

    /// <summary>The one document of the file. What stands behind a last <c>---</c> may be empty.</summary>
    private static YamlNode Root(SourceDocument document)
    {
        List<YamlNode> roots = Load(document.Content).Select(static one => one.RootNode).Where(static root => root is not YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or null }).ToList();
        return roots.Count switch
        {
            0 => throw new ToolFailure($"{document.Name} is empty"),
            1 => roots[0],
            _ => throw new ToolFailure($"{document.Name}({roots[1].Start.Line},{roots[1].Start.Column}): here begins another YAML document; one in a file is expected"),
        };
    }

    private static IList<YamlDocument> Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents;
    }

    private static void Append(StringBuilder json, YamlNode node, int depth, ref int count, string name)
    {
        if (depth > JsonTree.MaxDepth || ++count > MostValues)
        {
            throw new ToolFailure($"{name}({node.Start.Line},{node.Start.Column}): the document is nested too deep, or its aliases make it too large");
        }

        switch (node)
        {
            case YamlMappingNode mapping:
                json.Append('{');
                string separator = "";
                foreach ((string key, YamlNode value) in YamlMembers.Of(mapping, name))
                {
                    json.Append(separator);
                    JsonText.AppendString(json, key);
                    json.Append(':');
                    Append(json, value, depth + 1, ref count, name);
                    separator = ",";
                }

                json.Append('}');
                break;
            case YamlSequenceNode sequence:
                json.Append('[');
                for (int i = 0; i < sequence.Children.Count; i++)
                {
                    json.Append(i > 0 ? "," : "");
                    Append(json, sequence.Children[i], depth + 1, ref count, name);
                }

                json.Append(']');
                break;
            default:
                AppendScalar(json, (YamlScalarNode)node);
                break;
        }
    }

    private static void AppendScalar(StringBuilder json, YamlScalarNode scalar)
    {
        string text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific))
        {
            JsonText.AppendString(json, text);
        }
        else if (text is "" or "~" or "null" or "Null" or "NULL")
        {
            json.Append("null");
        }
        else if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
        {
            json.Append(text[0] is 't' or 'T' ? "true" : "false");
        }
        else if (NumberOf(text) is { } number)
        {
            json.Append(number);
        }
        else
        {
            JsonText.AppendString(json, text);
        }
    }

    /// <summary>The number as JSON writes it; null for a text. Infinity and NaN have no form in JSON.</summary>
    private static string? NumberOf(string text)
    {
        if (JsonNumberForm().IsMatch(text))
        {
            return text;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal) && ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong hexadecimal))
        {
            return hexadecimal.ToString(CultureInfo.InvariantCulture);
        }

        if (!NumberForm().IsMatch(text))
        {
            return null;
        }

        // "+1", "01", ".5" and "1." are numbers of YAML that JSON writes otherwise.
        string digits = text.TrimStart('+');
        string sign = digits.StartsWith('-') ? "-" : "";
        string[] parts = digits[sign.Length..].Split('e', 'E');
        string[] halves = parts[0].Split('.');
        string whole = halves[0].TrimStart('0') is { Length: > 0 } some ? some : "0";
        string fraction = halves.Length > 1 && halves[1].Length > 0 ? "." + halves[1] : "";
        return sign + whole + fraction + (parts.Length > 1 ? "e" + parts[1] : "");
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumberForm();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();
}
