using System.Globalization;
using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Keywords;

/// <summary>What two values of one keyword say together.</summary>
internal static class KeywordValues
{
    public static bool IsGreater(JsonNumber left, JsonNumber right) =>
        ToDecimal(left) is { } one && ToDecimal(right) is { } two ? one > two : ToDouble(left) > ToDouble(right);

    /// <summary>Equal as JSON Schema compares (Core, 4.2.2): numbers by value, members in any order.</summary>
    public static bool AreEqual(JsonNode left, JsonNode right) => (left, right) switch
    {
        (JsonNumber one, JsonNumber two) => one.Text == two.Text || ToDouble(one).Equals(ToDouble(two)),
        (JsonArray one, JsonArray two) => one.Items.Count == two.Items.Count && one.Items.Zip(two.Items, AreEqual).All(static equal => equal),
        (JsonObject one, JsonObject two) => one.Members.Count == two.Members.Count
            && one.Members.All(member => two[member.Name] is { } other && AreEqual(member.Value, other)),
        _ => JsonText.Write(left) == JsonText.Write(right),
    };

    /// <summary>The types that both allow; null where there are none.</summary>
    public static JsonNode? CommonTypes(JsonNode left, JsonNode right)
    {
        List<JsonString> one = Names(left);
        List<JsonString> two = Names(right);

        // An integer is a number.
        List<JsonString> common = one.Where(name => Has(two, name.Value) || (name.Value == "integer" && Has(two, "number"))).ToList();
        common.AddRange(two.Where(name => name.Value == "integer" && Has(one, "number") && !Has(common, "integer")));
        if (Has(common, "number"))
        {
            common.RemoveAll(static name => name.Value == "integer");
        }

        return common switch
        {
            [] => null,
            [var single] => single,
            _ => new JsonArray(left.Span, common),
        };
    }

    /// <summary>The values that both list; null where there are none.</summary>
    public static JsonArray? Common(JsonArray left, JsonArray right)
    {
        List<JsonNode> common = left.Items.Where(item => right.Items.Any(other => AreEqual(item, other))).ToList();
        return common.Count == 0 ? null : common.Count == left.Items.Count ? left : new JsonArray(left.Span, common);
    }

    /// <summary>The names that one of both lists. A name is listed once, for a part can come by many ways.</summary>
    public static JsonArray Union(JsonArray left, JsonArray right)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new JsonArray(left.Span, left.Items.Concat(right.Items).Where(item => item is not JsonString name || seen.Add(name.Value)).ToList());
    }

    /// <summary>The one that the other divides.</summary>
    public static JsonNumber? CommonMultiple(JsonNumber left, JsonNumber right) =>
        IsMultiple(left, right) ? left : IsMultiple(right, left) ? right : null;

    private static bool IsMultiple(JsonNumber number, JsonNumber factor) =>
        ToDouble(factor) > 0 && MultipleOfConstraint.IsMultiple(ToDouble(number), ToDouble(factor));

    private static bool Has(List<JsonString> names, string name) => names.Any(other => other.Value == name);

    private static List<JsonString> Names(JsonNode type) => type switch
    {
        JsonString name => [name],
        JsonArray names => names.Items.OfType<JsonString>().ToList(),
        _ => [],
    };

    /// <summary>Exact where a double is not: seeds have up to 19 digits.</summary>
    private static decimal? ToDecimal(JsonNumber number) =>
        decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static double ToDouble(JsonNumber number) =>
        double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 0;
}
