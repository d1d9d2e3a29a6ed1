using System.Collections.Concurrent;
using NJsonSchema;

namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>NJsonSchema's verdict on a JSON text.</summary>
internal static class NJsonSchemaJudge
{
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> s_schemas = new(StringComparer.Ordinal);

    /// <summary>What is wrong, as <c>kind at path</c>; empty where the text is valid.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(string schema, string json)
    {
        JsonSchema judge = await s_schemas.GetOrAdd(schema, static text => JsonSchema.FromJsonAsync(text));
        try
        {
            return judge.Validate(json).Select(static error => $"{error.Kind} at {error.Path}").ToArray();
        }
        catch (InvalidCastException exception)
        {
            // Integers of more than 64 bits bring it down. That is no verdict of "valid".
            return [exception.Message];
        }
    }
}
