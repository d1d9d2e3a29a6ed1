using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Decides whether a bound that prose states may be enforced: where a keyword says something of it already, the keyword counts; a bound that refuses the vendor's own default or examples, or leaves no value, was
/// not meant as it was read.
/// </summary>
internal static class BoundCheck
{
    /// <summary>The bounds of a member that may be enforced.</summary>
    public static void Restrict(List<ProseRule> rules, SiblingMember self)
    {
        bool isDropped = false;
        for (int i = rules.Count - 1; i >= 0; i--)
        {
            if (!rules[i].IsOfValue)
            {
                continue;
            }

            ProseRule bound = rules[i];
            bool isRepeated = rules.Exists(other => !ReferenceEquals(other, bound) && other.Kind == bound.Kind && other.IsOfValue);
            if (isRepeated || IsStated(bound, self) || !AllowsOwn(bound, self))
            {
                isDropped |= isRepeated;
                rules.RemoveAt(i);
            }
        }

        if (isDropped || !LeavesValues(rules))
        {
            // Two bounds of one kind are those of two cases.
            rules.RemoveAll(static rule => rule.IsOfValue);
        }
    }

    private static bool IsStated(ProseRule bound, SiblingMember self) => bound.Kind switch
    {
        ProseRuleKind.Range => self.Has(KeywordNames.Minimum) || self.Has(KeywordNames.Maximum) || self.Has(KeywordNames.ExclusiveMinimum) || self.Has(KeywordNames.ExclusiveMaximum),
        ProseRuleKind.MultipleOf => self.Has(KeywordNames.MultipleOf) || self.Has(KeywordNames.DivisibleBy),
        ProseRuleKind.MinLength or ProseRuleKind.MaxLength => self.Has(KeywordNames.MinLength) || self.Has(KeywordNames.MaxLength) || self.Has(KeywordNames.Format),
        ProseRuleKind.MinItems or ProseRuleKind.MaxItems => self.Has(KeywordNames.MinItems) || self.Has(KeywordNames.MaxItems),
        _ => self.Has(KeywordNames.Pattern) || self.Has(KeywordNames.Format) || self.Has(KeywordNames.Minimum) || self.Has(KeywordNames.Maximum),
    };

    private static bool AllowsOwn(ProseRule bound, SiblingMember self)
    {
        if (self.Default is { } value && !Allows(bound, value))
        {
            return false;
        }

        if (self.Find(KeywordNames.Examples) is JsonArray examples && !examples.Items.All(example => Allows(bound, example)))
        {
            return false;
        }

        return self.Find(KeywordNames.Example) is not { } single || Allows(bound, single);
    }

    /// <summary>Whether a value satisfies a bound. One of another type does.</summary>
    public static bool Allows(ProseRule bound, JsonNode value) => (bound.Kind, value) switch
    {
        (ProseRuleKind.OneOf, JsonString or JsonNumber) => bound.Values.Contains(JsonText.Write(value)),
        (ProseRuleKind.Range, _) => IsWithin(bound.Bounds, value),
        (ProseRuleKind.MultipleOf, JsonNumber number) => MultipleOfConstraint.IsMultiple(ExactNumber.Parse(number.Text), ExactNumber.Parse(bound.Value!)),
        (ProseRuleKind.MinLength, JsonString text) => text.Value.Length >= ToDouble(bound.Value!),
        (ProseRuleKind.MaxLength, JsonString text) => text.Value.Length <= ToDouble(bound.Value!),
        (ProseRuleKind.MinItems, JsonArray list) => list.Items.Count >= ToDouble(bound.Value!),
        (ProseRuleKind.MaxItems, JsonArray list) => list.Items.Count <= ToDouble(bound.Value!),
        _ => true,
    };

    /// <summary>Whether a number is within bounds. What is not a number is.</summary>
    public static bool IsWithin(ProseBounds bounds, JsonNode value) => value is not JsonNumber { Text: var number } || IsWithin(bounds, number);

    /// <summary>Whether a number, as JSON writes it, is within bounds.</summary>
    public static bool IsWithin(ProseBounds bounds, string number) => IsAbove(number, bounds.Minimum, bounds.MinimumIsExclusive, 1) && IsAbove(number, bounds.Maximum, bounds.MaximumIsExclusive, -1);

    private static bool IsAbove(string number, string? bound, bool isExclusive, int sign)
    {
        if (bound is null)
        {
            return true;
        }

        int order = ExactNumber.Compare(ExactNumber.Parse(number), ExactNumber.Parse(bound)) * sign;
        return order > 0 || (order == 0 && !isExclusive);
    }

    private static bool LeavesValues(List<ProseRule> rules) => !IsCrossed(rules, ProseRuleKind.MinLength, ProseRuleKind.MaxLength) && !IsCrossed(rules, ProseRuleKind.MinItems, ProseRuleKind.MaxItems);

    private static bool IsCrossed(List<ProseRule> rules, ProseRuleKind minimum, ProseRuleKind maximum) =>
        rules.Find(rule => rule.Kind == minimum) is { } least && rules.Find(rule => rule.Kind == maximum) is { } most && ToDouble(least.Value!) > ToDouble(most.Value!);

    private static double ToDouble(string number) => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
