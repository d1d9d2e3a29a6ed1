using System.Globalization;
using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Combines two values of one keyword.</summary>
internal static class KeywordValues
{
    public static bool IsGreater(JsonNumber left, JsonNumber right) =>
        ExactNumber.Compare(ExactNumber.Parse(left.Text), ExactNumber.Parse(right.Text)) > 0;

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
        List<JsonNode> common = left.Items.Where(item => right.Items.Contains(item, JsonEquality.Comparer)).ToList();
        return common.Count == 0 ? null : common.Count == left.Items.Count ? left : new JsonArray(left.Span, common);
    }

    /// <summary>The names that at least one of them lists. A name is listed once, for a part can be reached by many paths.</summary>
    public static JsonArray Union(JsonArray left, JsonArray right)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new JsonArray(left.Span, left.Items.Concat(right.Items).Where(item => item is not JsonString name || seen.Add(name.Value)).ToList());
    }

    /// <summary>The number that is a multiple of the other; null where neither is.</summary>
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

    private static double ToDouble(JsonNumber number) =>
        double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 0;
}
