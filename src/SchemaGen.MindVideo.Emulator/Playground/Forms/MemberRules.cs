using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Corrections;

namespace SchemaGen.MindVideo.Emulator.Playground.Forms;

/// <summary>The rules between the members of an object: what a member needs, and the others in words.</summary>
internal static class MemberRules
{
    private static readonly string[] s_dependencies = ["dependentRequired", "dependencies"];

    /// <summary>Returns what each member needs beside it, from keywords and from descriptions.</summary>
    public static ILookup<string, string> Needs(JsonObject schema) =>
        s_dependencies.SelectMany(keyword => schema[keyword] as JsonObject ?? [])
            .Where(static dependency => dependency.Value is JsonArray)
            .SelectMany(static dependency => Names(dependency.Value).Select(needed => (Member: dependency.Key, Needed: needed)))
            .Concat(Companions.Read(schema).SelectMany(static rule => rule.Companions.Select(needed => (rule.Member, Needed: needed))))
            .Distinct()
            .ToLookup(static rule => rule.Member, static rule => rule.Needed, StringComparer.Ordinal);

    /// <summary>Whether an alternative only requires members.</summary>
    public static bool IsRequirement(JsonNode? alternative) => alternative is JsonObject { Count: 1 } only && only["required"] is JsonArray;

    /// <summary>Returns the rules of an object that are not about one member, in words.</summary>
    public static IEnumerable<string> Sentences(JsonObject schema)
    {
        foreach ((string keyword, string words) in new[] { ("anyOf", "At least one of these is needed"), ("oneOf", "Exactly one of these is needed") })
        {
            if (schema[keyword] is JsonArray alternatives && alternatives.All(IsRequirement))
            {
                yield return $"{words}: {string.Join("; ", alternatives.Select(static one => string.Join(" with ", Names(one!["required"]))))}.";
            }
        }

        if (schema["not"] is JsonObject { Count: 1 } not && not["required"] is JsonArray together)
        {
            yield return $"These exclude each other: {string.Join(", ", Names(together))}.";
        }

        if (schema["if"] is JsonObject condition)
        {
            yield return Conditional(condition, schema["then"] as JsonObject) ?? "Further rules depend on the values; they show where they are broken.";
        }

        if (Number(schema, "minProperties") is { } least)
        {
            yield return $"At least {least} members are given.";
        }

        if (Number(schema, "maxProperties") is { } most)
        {
            yield return $"At most {most} members are given.";
        }
    }

    /// <summary>The sentence of a condition on values with required members; null for any other.</summary>
    private static string? Conditional(JsonObject condition, JsonObject? then)
    {
        if (then is not { Count: 1 } || then["required"] is not JsonArray required || condition["properties"] is not JsonObject { Count: > 0 } properties)
        {
            return null;
        }

        string[] tests = [.. properties.Select(static property => property.Value is JsonObject { Count: 1 } test && test["const"] is { } value ? $"{property.Key} is {value.ToJsonString()}" : "")];
        return tests.Contains("") ? null : $"Where {string.Join(" and ", tests)}, these are needed: {string.Join(", ", Names(required))}.";
    }

    private static IEnumerable<string> Names(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonValue>().Select(static name => name.ToString());

    private static string? Number(JsonObject schema, string keyword) => schema[keyword] is JsonValue value && value.TryGetValue(out int number) && number > 0 ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
}
