using System.Text;
using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.CodeFixes.Overlays;

/// <summary>The place of a diagnostic in a schema file, as the steps that lead to it.</summary>
internal sealed class PlaceInFile
{
    // From the root inwards: what is stepped out of, and the member or item that is stepped into.
    private readonly List<(JsonNode Around, string Name, int Index)> _steps = [];

    private PlaceInFile()
    {
    }

    /// <summary>Gets how many steps there are.</summary>
    public int Depth => _steps.Count;

    /// <summary>Finds the innermost value around a span, or the member whose name the span is.</summary>
    public static PlaceInFile Find(JsonNode root, JsonSpan span)
    {
        var place = new PlaceInFile();
        JsonNode? node = root;
        while (node is not null)
        {
            node = place.StepInto(node, span);
        }

        return place;
    }

    /// <summary>The name of the member that a step from the end leads to: 0 is the last; null where it leads to an item.</summary>
    public string? NameOf(int fromEnd) => fromEnd < _steps.Count && _steps[_steps.Count - 1 - fromEnd] is { Around: JsonObject, Name: var name } ? name : null;

    /// <summary>The JSONPath of the place, without the last steps.</summary>
    public string PathWithout(int steps)
    {
        var path = new StringBuilder("$");
        foreach ((JsonNode around, string name, int index) in _steps.Take(_steps.Count - steps))
        {
            if (around is JsonArray)
            {
                path.Append('[').Append(ConstraintMessages.Number(index)).Append(']');
            }
            else if (IsPlain(name))
            {
                path.Append('.').Append(name);
            }
            else
            {
                AppendQuoted(path, name);
            }
        }

        return path.ToString();
    }

    private JsonNode? StepInto(JsonNode node, JsonSpan span)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (JsonMember member in json.Members)
                {
                    bool isName = member.NameSpan == span;
                    if (isName || Contains(member.Value.Span, span))
                    {
                        _steps.Add((json, member.Name, 0));
                        return isName ? null : member.Value;
                    }
                }

                return null;
            case JsonArray array:
                for (int i = 0; i < array.Items.Count; i++)
                {
                    if (Contains(array.Items[i].Span, span))
                    {
                        _steps.Add((array, "", i));
                        return array.Items[i];
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static bool Contains(JsonSpan outer, JsonSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    private static bool IsPlain(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_') && (i == 0 || name[i] is not (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>Appends a name in single quotes: inside the double ones of JSON, those read best.</summary>
    private static void AppendQuoted(StringBuilder path, string name)
    {
        // JSON's escapes are those of JSONPath, but for the quotes.
        string escaped = JsonText.Quote(name);
        path.Append("['").Append(escaped.Substring(1, escaped.Length - 2).Replace("\\\"", "\"").Replace("'", "\\'")).Append("']");
    }
}
