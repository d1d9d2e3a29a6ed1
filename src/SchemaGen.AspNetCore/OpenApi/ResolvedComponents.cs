using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using SchemaGen.AspNetCore.Json;

namespace SchemaGen.AspNetCore.OpenApi;

/// <summary>The resolved schema of a record as components of an OpenAPI document: the record's own, and one for each of its definitions, such as <c>FlashImageInput.Mode</c>.</summary>
/// <param name="contract">The contract of the record.</param>
/// <param name="id">The name of the record's component.</param>
/// <param name="version">The version of OpenAPI, which says the words there are.</param>
internal sealed partial class ResolvedComponents(ModelInputContract contract, string id, OpenApiSpecVersion version)
{
    private const string Definitions = "#/$defs/";

    public string Id => id;

    /// <summary>Writes the schema of the record, and adds what it refers to.</summary>
    /// <param name="schema">The schema to write to; what it says of the place where it stands is kept.</param>
    /// <param name="document">The document.</param>
    public void Write(OpenApiSchema schema, OpenApiDocument document)
    {
        var resolved = (JsonObject)JsonNode.Parse(contract.Schema)!;
        var words = new SchemaWords(version, Reference);
        if (resolved["$defs"] is JsonObject definitions)
        {
            foreach ((string name, JsonNode? definition) in definitions)
            {
                string component = Component(name);
                if (document.Components?.Schemas?.ContainsKey(component) is not true)
                {
                    document.AddComponent(component, Read(words.Rewrite(definition), document));
                }
            }
        }

        SchemaCopy.Copy(Read(words.Rewrite(resolved), document), schema);
    }

    /// <summary>Returns a reference to the component of the record, which is added where there is none.</summary>
    public OpenApiSchemaReference Refer(OpenApiDocument document)
    {
        if (document.Components?.Schemas?.ContainsKey(id) is not true)
        {
            var schema = new OpenApiSchema();
            Write(schema, document);
            document.AddComponent(id, schema);
        }

        return new OpenApiSchemaReference(id, document);
    }

    [GeneratedRegex("[^a-zA-Z0-9._-]")]
    private static partial Regex NotInNames();

    /// <summary>The keywords in the words of 3.1, of which those of 3.0 are a part; the version decides how they are written.</summary>
    private static OpenApiSchema Read(JsonObject schema, OpenApiDocument document) =>
        OpenApiModelFactory.Parse<OpenApiSchema>(schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _, OpenApiConstants.Json)
        ?? throw new InvalidOperationException("The resolved schema is no schema of OpenAPI.");

    private string Component(string definition) => $"{id}.{NotInNames().Replace(definition, "_")}";

    /// <summary>Where a reference of the resolved schema leads in the document.</summary>
    private string Reference(string reference)
    {
        if (!reference.StartsWith(Definitions, StringComparison.Ordinal))
        {
            return $"#/components/schemas/{id}{reference[1..]}";
        }

        string[] segments = reference[Definitions.Length..].Split('/', 2);
        string name = PointerSegment.NameOf(Uri.UnescapeDataString(segments[0]));
        return $"#/components/schemas/{Component(name)}{(segments.Length > 1 ? "/" + segments[1] : "")}";
    }
}
