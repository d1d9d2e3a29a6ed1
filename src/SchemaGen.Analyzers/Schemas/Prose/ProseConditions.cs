using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Prose;

/// <summary>Writes a condition on a member as a schema of the object. A member that is left out has its default.</summary>
internal static class ProseConditions
{
    /// <param name="condition">The condition.</param>
    /// <param name="prose">The object's rules, which know its members.</param>
    /// <param name="isKnown">Whether it must be known to hold, where a member without a default is left out; otherwise it holds there unless it asks for a value.</param>
    /// <returns>The schema; null where the condition always holds, or never does.</returns>
    public static JsonObject? Of(ProseCondition condition, ObjectProse prose, bool isKnown)
    {
        string other = condition.Other;
        JsonNode? byDefault = prose.DefaultOf(other);
        if (condition.Present is { } isPresent)
        {
            JsonObject given = ProseFragments.Object(KeywordNames.Required, ProseFragments.Names([other]));
            return byDefault is not null || prose.IsRequired(other) ? null : isPresent ? given : ProseFragments.Object(KeywordNames.Not, given);
        }

        JsonObject values = ProseFragments.Object(KeywordNames.Properties, ProseFragments.Object(other, ValuesOf(condition)));
        bool isOff = byDefault is null && prose.IsFlag(other) && condition.Values is { Count: 1 } single && single[0] == "false";
        bool asksForValue = condition.Values.Count > 0 && !isOff;
        bool holdsWithout = byDefault is not null ? HoldsFor(condition, byDefault) : !isKnown && !asksForValue;
        return holdsWithout ? values : ProseFragments.Object(values.Members[0], ProseFragments.Member(KeywordNames.Required, ProseFragments.Names([other])));
    }

    private static JsonObject ValuesOf(ProseCondition condition)
    {
        if (condition.Values.Count > 0)
        {
            return ProseFragments.Object(KeywordNames.Enum, ProseFragments.Values(condition.Values));
        }

        if (condition.NotValues.Count > 0)
        {
            return ProseFragments.Object(KeywordNames.Not, ProseFragments.Object(KeywordNames.Enum, ProseFragments.Values(condition.NotValues)));
        }

        List<JsonMember> bounds = [];
        if (condition.Bounds.Minimum is { } minimum)
        {
            bounds.Add(ProseFragments.Member(condition.Bounds.MinimumIsExclusive ? KeywordNames.ExclusiveMinimum : KeywordNames.Minimum, ProseFragments.Value(minimum)));
        }

        if (condition.Bounds.Maximum is { } maximum)
        {
            bounds.Add(ProseFragments.Member(condition.Bounds.MaximumIsExclusive ? KeywordNames.ExclusiveMaximum : KeywordNames.Maximum, ProseFragments.Value(maximum)));
        }

        return new JsonObject(default, bounds);
    }

    private static bool HoldsFor(ProseCondition condition, JsonNode value)
    {
        string json = JsonText.Write(value);
        return condition.Values.Count > 0 ? condition.Values.Contains(json)
            : condition.NotValues.Count > 0 ? !condition.NotValues.Contains(json)
            : BoundCheck.IsWithin(condition.Bounds, value);
    }
}
