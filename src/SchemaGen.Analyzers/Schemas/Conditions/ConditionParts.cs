using SchemaGen.Models;

namespace SchemaGen.Schemas.Conditions;

/// <summary>Helps to read conditions out of their parts.</summary>
internal static class ConditionParts
{
    /// <summary>All of them; null where one is.</summary>
    public static Condition[]? All(IEnumerable<Condition?> conditions)
    {
        Condition?[] all = conditions.ToArray();
        return Array.Exists(all, static condition => condition is null) ? null : Array.ConvertAll(all, static condition => condition!);
    }

    /// <summary>The value is null.</summary>
    public static Condition IsNull(string? name) => new ValueCondition(name, new DefaultValue[] { new NullDefault() }.ToEquatableArray());
}
