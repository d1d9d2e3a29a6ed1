using SchemaGen.Json;

namespace SchemaGen.Schemas.Overlays;

/// <summary>Changes some values of a document. What lies in a changed value is changed before it.</summary>
/// <param name="selected">The values.</param>
/// <param name="change">What a value becomes, with how deep it lies; null where it is removed.</param>
internal sealed class NodeRewriter(IEnumerable<JsonNode> selected, Func<JsonNode, int, JsonNode?> change)
{
    private readonly HashSet<JsonNode> _selected = [.. selected];

    /// <summary>The changed value; null where it is removed.</summary>
    public JsonNode? Rewrite(JsonNode node, int depth = 0)
    {
        JsonNode rewritten = node switch
        {
            JsonObject json => Rewrite(json, depth),
            JsonArray array => Rewrite(array, depth),
            _ => node,
        };
        return _selected.Contains(node) ? change(rewritten, depth) : rewritten;
    }

    private JsonObject Rewrite(JsonObject json, int depth)
    {
        List<JsonMember>? changed = null;
        HashSet<string>? removed = null;
        for (int i = 0; i < json.Members.Count; i++)
        {
            JsonMember member = json.Members[i];
            JsonNode? value = Rewrite(member.Value, depth + 1);
            if (ReferenceEquals(value, member.Value))
            {
                changed?.Add(member);
                continue;
            }

            changed ??= [.. json.Members.Take(i)];
            if (value is null)
            {
                (removed ??= new HashSet<string>(StringComparer.Ordinal)).Add(member.Name);
            }
            else
            {
                changed.Add(new JsonMember(member.Name, member.NameSpan, value));
            }
        }

        // Of a member given twice the last one counts; with that one alone removed, the other would come back.
        return changed is null ? json : new JsonObject(json.Span, removed is null ? changed : changed.FindAll(member => !removed.Contains(member.Name)));
    }

    private JsonArray Rewrite(JsonArray array, int depth)
    {
        List<JsonNode>? changed = null;
        for (int i = 0; i < array.Items.Count; i++)
        {
            JsonNode item = array.Items[i];
            JsonNode? value = Rewrite(item, depth + 1);
            if (!ReferenceEquals(value, item))
            {
                changed ??= [.. array.Items.Take(i)];
            }

            if (value is not null)
            {
                changed?.Add(value);
            }
        }

        return changed is null ? array : new JsonArray(array.Span, changed);
    }
}
