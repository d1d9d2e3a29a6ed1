using SchemaGen.Json;

namespace SchemaGen.Schemas;

/// <summary>Reports a default or an example that its own schema does not allow (SG0006).</summary>
internal static class InstanceLint
{
    public static void Report(SchemaNode schema, TypedShape typed)
    {
        // Generators of schemas write null for "none".
        if (schema.Json.Member("default") is { Value: not JsonNull } @default)
        {
            Report(schema, @default, @default.Value, typed, ", so there is none");
        }

        if (schema.Json.Member("example") is { Value: not JsonNull } example)
        {
            Report(schema, example, example.Value, typed, "");
        }

        if (schema.Json.Member("examples") is { Value: JsonArray examples } keyword)
        {
            foreach (JsonNode item in examples.Items)
            {
                Report(schema, keyword, item, typed, "");
            }
        }
    }

    private static void Report(SchemaNode schema, JsonMember keyword, JsonNode value, TypedShape typed, string consequence)
    {
        if (InstanceCheck.Find(value, typed.Shape, typed.IsNullable) is { } found)
        {
            string verb = ReferenceEquals(found.At, keyword.Value) ? "is" : "holds";
            schema.Faults.AddBrokenDefault(
                found.At, $"'{keyword.Name}' of {schema.PlaceOf(keyword.NameSpan).Quoted()} {verb} {NodeWords.Describe(found.At)}, but its schema asks for {found.Expected}{consequence}");
        }
    }
}
