using System.Collections.Concurrent;
using NJsonSchema;

namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>NJsonSchema's verdict on a JSON text.</summary>
internal static class NJsonSchemaOracle
{
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> s_schemas = new(StringComparer.Ordinal);

    /// <summary>What is wrong where an integer of more than 64 bits brings it down: no verdict.</summary>
    public const string TooLarge = "Object must implement IConvertible.";

    /// <summary>What is wrong, as <c>kind at path</c>; empty where the text is valid.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="json">The text.</param>
    /// <param name="type">Whose dialect the schema is written in: OpenAPI 3.0 has <c>nullable</c>.</param>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(string schema, string json, SchemaType type = SchemaType.JsonSchema)
    {
        JsonSchema oracle = await s_schemas.GetOrAdd(schema, static text => JsonSchema.FromJsonAsync(text));
        try
        {
            return oracle.Validate(json, type).Select(static error => $"{error.Kind} at {error.Path}").ToArray();
        }
        catch (InvalidCastException exception)
        {
            // Integers of more than 64 bits bring it down. That is not a verdict of "valid".
            return [exception.Message];
        }
    }
}
