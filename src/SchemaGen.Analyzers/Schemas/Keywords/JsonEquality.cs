using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Equality of JSON values (JSON Schema Core, 4.2.2): numbers by value, members in any order.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonNode>
{
    public static readonly JsonEquality Comparer = new();

    private JsonEquality()
    {
    }

    public static bool AreEqual(JsonNode left, JsonNode right) => (left, right) switch
    {
        (JsonNumber one, JsonNumber two) => one.Text == two.Text || ExactNumber.Parse(one.Text) == ExactNumber.Parse(two.Text),
        (JsonString one, JsonString two) => one.Value == two.Value,
        (JsonBoolean one, JsonBoolean two) => one.Value == two.Value,
        (JsonArray one, JsonArray two) => one.Items.SequenceEqual(two.Items, Comparer),
        (JsonObject one, JsonObject two) => one.Members.Count == two.Members.Count
            && one.Members.All(member => two[member.Name] is { } other && AreEqual(member.Value, other)),
        _ => left is JsonNull && right is JsonNull,
    };

    public static int HashOf(JsonNode value) => value switch
    {
        JsonNumber number => ExactNumber.Parse(number.Text).GetHashCode(),
        JsonString text => StringComparer.Ordinal.GetHashCode(text.Value),
        JsonBoolean flag => flag.Value ? 1 : 2,
        JsonArray array => array.Items.Aggregate(3, static (hash, item) => unchecked((hash * 31) + HashOf(item))),

        // A sum, because the order of members means nothing.
        JsonObject json => json.Members.Aggregate(4, static (hash, member) => unchecked(hash + (StringComparer.Ordinal.GetHashCode(member.Name) ^ (HashOf(member.Value) * 31)))),
        _ => 0,
    };

    bool IEqualityComparer<JsonNode>.Equals(JsonNode x, JsonNode y) => AreEqual(x, y);

    int IEqualityComparer<JsonNode>.GetHashCode(JsonNode obj) => HashOf(obj);
}
