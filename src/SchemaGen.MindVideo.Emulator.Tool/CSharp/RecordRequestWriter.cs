using System.Collections.Concurrent;
using System.Text.Json;
using SchemaGen.Build;
using SchemaGen.Generation.Inputs;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Json;
using SchemaGen.MindVideo.Emulator.Playground.Code;
using SchemaGen.Schemas;
using SchemaGen.Tool.CSharp;
using JsonObject = SchemaGen.Json.JsonObject;

namespace SchemaGen.MindVideo.Emulator.CSharp;

/// <summary>Writes the C# of requests with the build's own readers and names: what a project without a declared record generates from the schema file.</summary>
internal sealed class RecordRequestWriter : IRequestWriter
{
    /// <summary>The namespace of a project that says none.</summary>
    private const string Namespace = "Models";

    private readonly ConcurrentDictionary<string, RecordFile?> _records = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public RequestCode? Write(string slug, string schema, JsonElement input)
    {
        if (_records.GetOrAdd(slug, static (slug, schema) => Plan(slug, schema), schema) is not { } record || JsonTree.Parse(input.GetRawText()).Root is not JsonObject example)
        {
            return null;
        }

        var initializer = new ExampleInitializer(record);
        return new RequestCode(initializer.Write(example), initializer.LeftOut);
    }

    /// <summary>Reads a schema file as the build does; returns null where it makes no record of it.</summary>
    private static RecordFile? Plan(string slug, string schema)
    {
        var item = new ModelSchemaItem(slug + ".json", slug);
        if (SchemaReader.Read(schema, path: item.Path, notesProse: false).Model is not { } model)
        {
            return null;
        }

        GenerationPlan plan = Planner.Plan([new SchemaReading(item, model).Header], [], new BuildSettings(IsEnabled: true, Namespace, IsPublic: true));
        return plan.TargetsOf(item.Path, slug) is { Count: > 0 } targets ? RecordFileBuilder.Build(model, targets[0]) : null;
    }
}
