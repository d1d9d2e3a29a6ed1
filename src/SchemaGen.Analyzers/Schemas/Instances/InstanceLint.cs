using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Instances;

/// <summary>Reports a default or an example that its own schema does not allow (SG0006).</summary>
internal static class InstanceLint
{
    public static void ReportExamples(SchemaNode schema, TypedShape typed, InstanceCheck check)
    {
        if (schema.Json.Member(KeywordNames.Example) is { } example)
        {
            IsAllowed(schema, example, example.Value, typed, check, "");
        }

        if (schema.Json.Member(KeywordNames.Examples) is { Value: JsonArray examples } keyword)
        {
            foreach (JsonNode item in examples.Items)
            {
                IsAllowed(schema, keyword, item, typed, check, "");
            }
        }
    }

    /// <summary>Whether the default is allowed; reported, where it is not.</summary>
    public static bool IsDefaultAllowed(SchemaNode schema, TypedShape typed, InstanceCheck check) =>
        schema.Json.Member(KeywordNames.Default) is not { } keyword || IsAllowed(schema, keyword, keyword.Value, typed, check, ", so there is none");

    /// <param name="schema">The schema.</param>
    /// <param name="keyword">The keyword that holds the value, as it is or in a list.</param>
    /// <param name="value">The value.</param>
    /// <param name="typed">What the schema allows.</param>
    /// <param name="check">Holds values against shapes.</param>
    /// <param name="consequence">What the message ends with.</param>
    private static bool IsAllowed(SchemaNode schema, JsonMember keyword, JsonNode value, TypedShape typed, InstanceCheck check, string consequence)
    {
        if ((check.Find(value, typed.Shape, typed.IsNullable) ?? InstanceCheck.OfConditions(typed.Conditions, value, typed.Shape, typed.IsNullable)) is not { } found)
        {
            return true;
        }

        // Generators of schemas write null for "none".
        if (keyword.Value is not JsonNull)
        {
            string verb = ReferenceEquals(found.At, keyword.Value) ? "is" : "holds";
            schema.Diagnostics.AddBrokenDefault(
                found.At, $"'{keyword.Name}' of {schema.LocationOf(keyword.NameSpan).Quoted()} {verb} {NodeWords.Describe(found.At)}, but its schema asks for {found.Expected}{consequence}");
        }

        return false;
    }
}
