using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
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
    /// <returns>The schema. What <paramref name="schema"/> says of the place, such as the description of a parameter, is kept. It has references only where it contains itself; they lead from the root of the outermost type, which in the
    /// schema of a function is not the root: <see cref="ModelInputFunction.Create(Delegate)"/> corrects that.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static JsonNode TransformSchemaNode(AIJsonSchemaCreateContext context, JsonNode schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (ModelInputContract.Of(context.TypeInfo) is { } contract)
        {
            return WithPlace(Resolved(contract, Location(context)), schema);
        }

        // Where the items can be any values, which is what records look like, nobody asks for their schema.
        string? keyword = context.TypeInfo.Kind switch
        {
            JsonTypeInfoKind.Enumerable => "items",
            JsonTypeInfoKind.Dictionary => "additionalProperties",
            _ => null,
        };
        if (keyword is not null && schema is JsonObject collection && IsOpen(collection[keyword]) && context.TypeInfo.ElementType is { } element
            && ModelInputContract.Of(context.TypeInfo.Options.GetTypeInfo(element)) is { } ofElement)
        {
            collection[keyword] = Resolved(ofElement, $"{Location(context)}/{keyword}");
        }

        return schema;
    }

    private static bool IsOpen(JsonNode? schema) => schema is null or JsonObject { Count: 0 } || schema.GetValueKind() == JsonValueKind.True;

    /// <summary>The resolved schema, which refers to itself only where it contains itself.</summary>
    private static JsonObject Resolved(ModelInputContract contract, string location)
    {
        using JsonDocument document = JsonDocument.Parse(contract.Schema.ToArray());
        if (ReferenceInliner.Inline(document.RootElement) is { } inlined)
        {
            return inlined;
        }

        var resolved = (JsonObject)JsonNode.Parse(contract.Schema)!;
        ReferencePrefix.Add(resolved, location);
        return resolved;
    }

    /// <summary>Adds what is said of the place where the schema stands.</summary>
    private static JsonObject WithPlace(JsonObject resolved, JsonNode schema)
    {
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

    /// <summary>The location in the schema of the outermost type.</summary>
    private static string Location(AIJsonSchemaCreateContext context) => string.Concat(context.Path.ToArray().Select(PointerSegment.Of));
}
