using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Rules;

/// <summary>Finds the members that a rule names.</summary>
internal static class RuleMembers
{
    /// <summary>The names in JSON, each once, in the order of the rule: what is required before where it is.</summary>
    public static EquatableArray<string> Of(ConditionRule rule)
    {
        List<string> names = [];
        Collect(rule.Asked, names);
        Collect(rule.Where, names);
        return names.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    private static void Collect(Condition condition, List<string> names)
    {
        switch (condition)
        {
            case GivenCondition { Property: var name }:
                names.Add(name);
                break;
            case ValueCondition { Property: { } name }:
                names.Add(name);
                break;
            case ShapeCondition { Property: { } name }:
                names.Add(name);
                break;
            case ItemsCondition { Property: { } name }:
                names.Add(name);
                break;
            case NotCondition not:
                Collect(not.Condition, names);
                break;
            case AllCondition all:
                Collect(all.Parts, names);
                break;
            case AnyCondition any:
                Collect(any.Parts, names);
                break;
            case OneCondition one:
                Collect(one.Parts, names);
                break;
        }
    }

    private static void Collect(EquatableArray<Condition> parts, List<string> names)
    {
        foreach (Condition part in parts)
        {
            Collect(part, names);
        }
    }
}
