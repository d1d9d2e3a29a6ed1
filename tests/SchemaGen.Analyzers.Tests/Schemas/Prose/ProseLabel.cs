using System.Globalization;
using System.Text.Json;
using SchemaGen.Schemas.Prose;

namespace SchemaGen.Analyzers.Tests.Schemas.Prose;

/// <summary>A rule that a person read in a description.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Others">The other members.</param>
/// <param name="Json">All that was noted.</param>
internal sealed record ProseLabel(string Kind, HashSet<string> Others, JsonElement Json)
{
    private static readonly HashSet<string> s_kinds = [.. Enum.GetValues<ProseRuleKind>().Select(ProseReport.NameOf)];

    /// <summary>Whether it is of a kind that SchemaGen reads.</summary>
    public bool IsOfKnownKind => s_kinds.Contains(Kind);

    /// <summary>
    /// Whether it is to be read: the service refuses or ignores it, no keyword says it but one could, and it is said outright, of members that the object has.
    /// </summary>
    public bool IsEnforceable => Kind is not ("sameLength" or "crossFieldBound") && !Json.TryGetProperty("offset", out _) && Text("strength") is "must" or "noEffect" && Text("keyword") == "absent" && !Flag("implied") && !Flag("coerced") && !Flag("ambiguous")
        && !Json.TryGetProperty("condition", out _) && !Json.TryGetProperty("cond", out _) && !(Json.TryGetProperty("otherIsSibling", out JsonElement sibling) && sibling.ValueKind == JsonValueKind.False)
        && Text("applies") is null or "items";

    public static ProseLabel Read(JsonElement label, string property)
    {
        string kind = label.GetProperty("kind").GetString()!;
        HashSet<string> others = [];
        if (label.TryGetProperty("other", out JsonElement other) && other.ValueKind == JsonValueKind.String)
        {
            others.Add(other.GetString()!);
        }

        if (label.TryGetProperty("others", out JsonElement several))
        {
            others.UnionWith(several.EnumerateArray().Select(static one => one.GetString()!));
        }

        others.Remove(property);
        return new ProseLabel(kind == "other" && label.TryGetProperty("subkind", out JsonElement subkind) ? subkind.GetString() ?? kind : kind, others, label.Clone());
    }

    /// <summary>Whether a rule that was read is this one.</summary>
    public bool Is(ProseRule rule)
    {
        if (ProseReport.NameOf(rule.Kind) != Kind || Text("strength") == "advice")
        {
            return false;
        }

        if (rule.IsOfValue)
        {
            return Text("keyword") == "absent" && IsBound(rule);
        }

        bool isTogether = rule.Kind is ProseRuleKind.ExactlyOneOf or ProseRuleKind.AtLeastOneOf or ProseRuleKind.MakesIgnored;
        return (isTogether ? rule.Others.All(Others.Contains) : rule.Others.Any(Others.Contains))
            && (rule.WhenValue is null || !Json.TryGetProperty("whenValue", out JsonElement value) || Same(value, rule.WhenValue))
            && (rule.Conditions.Count == 0 || IsCondition(rule.Conditions.First(condition => Others.Contains(condition.Other))));
    }

    private bool IsBound(ProseRule rule) => rule.Kind switch
    {
        ProseRuleKind.Range => IsNumber("min", rule.Bounds.Minimum) && IsNumber("max", rule.Bounds.Maximum),
        ProseRuleKind.OneOf => Values("values").SetEquals(rule.Values.Select(Plain)),
        _ => IsNumber("value", rule.Value),
    };

    private bool IsCondition(ProseCondition condition)
    {
        if (Json.TryGetProperty("present", out JsonElement present) && present.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return condition.Present == present.GetBoolean() || IsFlag(condition, present.GetBoolean());
        }

        if (Values("values") is { Count: > 0 } values)
        {
            return values.SetEquals(condition.Values.Select(Plain)) || (values.SetEquals(["true"]) && (condition.Present == true || IsFlag(condition, true))) || (values.SetEquals(["false"]) && IsFlag(condition, false));
        }

        if (Values("notValues") is { Count: > 0 } others)
        {
            return condition.Values.Count > 0 || others.SetEquals(condition.NotValues.Select(Plain));
        }

        return !Json.TryGetProperty("minExclusive", out _) || IsNumber("minExclusive", condition.Bounds.Minimum);
    }

    private static bool IsFlag(ProseCondition condition, bool value) =>
        condition.Values.SequenceEqual([value ? "true" : "false"]) || condition.NotValues.SequenceEqual([value ? "false" : "true"]);

    private bool IsNumber(string name, string? number) => number is null
        || (Json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.GetDouble().Equals(double.Parse(number, CultureInfo.InvariantCulture)));

    private HashSet<string> Values(string name) =>
        Json.TryGetProperty(name, out JsonElement values) && values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray().Select(static value => Plain(value.ToString()))] : [];

    private static bool Same(JsonElement value, string json) => Plain(value.ToString()) == Plain(json);

    /// <summary>A value without what vendors write in more than one way.</summary>
    private static string Plain(string value) => SiblingMember.KeyOf(value);

    private string? Text(string name) => Json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private bool Flag(string name) => Json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
