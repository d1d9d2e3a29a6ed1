using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>Makes the schemas of Microsoft.Extensions.AI show input records: as parameters of methods, as members of other types, as items of lists. Without it, a record is a value of any kind there.</summary>
public static class ModelInputJsonSchema
{
    /// <summary>Options with <see cref="TransformSchemaNode"/>, for <see cref="AIJsonUtilities"/>, <see cref="AIFunctionFactoryOptions"/> and <see cref="ChatResponseFormat"/>.</summary>
    public static AIJsonSchemaCreateOptions CreateOptions { get; } = new() { TransformSchemaNode = TransformSchemaNode };

    /// <summary>Replaces the schema of an input record by its resolved schema, and leaves all other schemas as they are. For <see cref="AIJsonSchemaCreateOptions.TransformSchemaNode"/>.</summary>
    /// <param name="context">The type, and where its schema stands.</param>
    /// <param name="schema">The schema that was made for it.</param>
    /// <returns>The schema. What <paramref name="schema"/> says of the place, such as the description of a parameter, is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static JsonNode TransformSchemaNode(AIJsonSchemaCreateContext context, JsonNode schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (ModelInputContract.Of(context.TypeInfo) is not { } contract)
        {
            return schema;
        }

        var resolved = (JsonObject)JsonNode.Parse(contract.Schema)!;
        ReferencePrefix.Add(resolved, Location(context));
        foreach ((string keyword, JsonNode? value) in (schema as JsonObject ?? []).ToArray())
        {
            if (keyword == "description" && resolved[keyword] is JsonValue own && value is not null)
            {
                resolved[keyword] = value.GetValue<string>() + "\n" + own.GetValue<string>();
            }
            else if (!resolved.ContainsKey(keyword))
            {
                resolved[keyword] = value?.DeepClone();
            }
        }

        return resolved;
    }

    /// <summary>The location in the schema of the function, or of the outermost type.</summary>
    private static string Location(AIJsonSchemaCreateContext context)
    {
        IEnumerable<string> segments = context.Path.ToArray();
        if (context.ParameterAttributeProvider is ParameterInfo { Name: { } parameter })
        {
            segments = ["properties", parameter, .. segments];
        }

        return string.Concat(segments.Select(static segment => "/" + Uri.EscapeDataString(segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))));
    }
}
