using SchemaGen.Json;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Overlays;

/// <summary>Selects the values of a document that a query means. A value is selected once, however many ways lead to it.</summary>
/// <param name="root">The document.</param>
internal sealed class JsonPathEvaluator(JsonNode root)
{
    /// <summary>The most values that are looked at. A filter in a filter over a large document would take for ever.</summary>
    private const int MostValues = 2_000_000;

    private int _seen;

    /// <summary>Gets whether the query was too large, so that the answer means nothing.</summary>
    public bool IsExhausted => _seen > MostValues;

    public List<JsonNode> Select(JsonPath path) => Select(path, root);

    private List<JsonNode> Select(JsonPath path, JsonNode current)
    {
        List<JsonNode> selected = [path.IsAbsolute ? root : current];
        foreach (JsonPathSegment segment in path.Segments)
        {
            var next = new List<JsonNode>();
            var known = new HashSet<JsonNode>();
            foreach (JsonNode node in segment.IsDescendant ? WithDescendants(selected) : selected)
            {
                foreach (JsonPathSelector selector in segment.Selectors)
                {
                    Add(selector, node, next, known);
                }
            }

            selected = next;
        }

        return selected;
    }

    private List<JsonNode> WithDescendants(List<JsonNode> nodes)
    {
        var all = new List<JsonNode>();
        var known = new HashSet<JsonNode>();
        foreach (JsonNode node in nodes)
        {
            Collect(node);
        }

        return all;

        void Collect(JsonNode node)
        {
            if (known.Add(node) && IsAllowed())
            {
                all.Add(node);
                foreach (JsonNode child in Children(node))
                {
                    Collect(child);
                }
            }
        }
    }

    private void Add(JsonPathSelector selector, JsonNode node, List<JsonNode> selected, HashSet<JsonNode> known)
    {
        switch (selector)
        {
            case NameSelector name:
                Take((node as JsonObject)?[name.Name]);
                break;
            case IndexSelector { Index: var index } when node is JsonArray { Items: var items }:
                long at = index < 0 ? index + items.Count : index;
                Take(at >= 0 && at < items.Count ? items[(int)at] : null);
                break;
            case WildcardSelector:
                foreach (JsonNode child in Children(node))
                {
                    Take(child);
                }

                break;
            case FilterSelector filter:
                foreach (JsonNode child in Children(node))
                {
                    Take(IsAllowed() && Holds(filter.Condition, child) ? child : null);
                }

                break;
        }

        void Take(JsonNode? found)
        {
            if (found is not null && IsAllowed() && known.Add(found))
            {
                selected.Add(found);
            }
        }
    }

    private bool IsAllowed() => ++_seen <= MostValues;

    private bool Holds(JsonPathCondition condition, JsonNode current)
    {
        switch (condition)
        {
            case AnyCondition any:
                return any.Parts.Any(part => Holds(part, current));
            case AllCondition all:
                return all.Parts.All(part => Holds(part, current));
            case NotCondition not:
                return !Holds(not.Inner, current);
            case ExistsCondition exists:
                return Select(exists.Query, current).Count > 0;
            case EqualityCondition equality:
                return AreEqual(ValueOf(equality.Left, current), ValueOf(equality.Right, current)) != equality.IsNegated;
            default:
                return false;
        }
    }

    private JsonNode? ValueOf(JsonPathOperand operand, JsonNode current) => operand.Literal ?? (Select(operand.Query!, current) is [var one] ? one : null);

    /// <summary>Nothing is equal to nothing alone (2.3.5.2.2).</summary>
    private static bool AreEqual(JsonNode? left, JsonNode? right) => left is null || right is null ? left is null && right is null : JsonEquality.AreEqual(left, right);

    /// <summary>The values in a value. Of a member given twice the last one counts.</summary>
    private static IEnumerable<JsonNode> Children(JsonNode node) => node switch
    {
        JsonObject json => json.Members.Where(member => ReferenceEquals(json.Member(member.Name), member)).Select(static member => member.Value),
        JsonArray array => array.Items,
        _ => [],
    };
}
