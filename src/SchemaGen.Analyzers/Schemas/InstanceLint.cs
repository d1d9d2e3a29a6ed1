using SchemaGen.Json;

namespace SchemaGen.Schemas;

/// <summary>Reports a default or an example that its own schema does not allow (SG0006).</summary>
internal static class InstanceLint
{
    public static void ReportExamples(SchemaNode schema, TypedShape typed)
    {
        if (schema.Json.Member("example") is { } example)
        {
            IsAllowed(schema, example, example.Value, typed, "");
        }

        if (schema.Json.Member("examples") is { Value: JsonArray examples } keyword)
        {
            foreach (JsonNode item in examples.Items)
            {
                IsAllowed(schema, keyword, item, typed, "");
            }
        }
    }

    /// <summary>Whether the value is allowed; reported, where it is not.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="keyword">The keyword that holds the value, as it is or in a list.</param>
    /// <param name="value">The value.</param>
    /// <param name="typed">What the schema allows.</param>
    /// <param name="consequence">What the message ends with.</param>
    public static bool IsAllowed(SchemaNode schema, JsonMember keyword, JsonNode value, TypedShape typed, string consequence)
    {
        if (InstanceCheck.Find(value, typed.Shape, typed.IsNullable) is not { } found)
        {
            return true;
        }

        // Generators of schemas write null for "none".
        if (keyword.Value is not JsonNull)
        {
            string verb = ReferenceEquals(found.At, keyword.Value) ? "is" : "holds";
            schema.Faults.AddBrokenDefault(
                found.At, $"'{keyword.Name}' of {schema.PlaceOf(keyword.NameSpan).Quoted()} {verb} {NodeWords.Describe(found.At)}, but its schema asks for {found.Expected}{consequence}");
        }

        return false;
    }
}
