using SchemaGen.Build;
using SchemaGen.Generation.Emission;
using SchemaGen.Generation.Inputs;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Models;
using SchemaGen.Schemas;

namespace SchemaGen.Benchmarks.Compiling;

/// <summary>The generator's own work, without the compiler around it.</summary>
internal static class Pipeline
{
    private static readonly BuildSettings s_settings = new(IsEnabled: true, "Shop.Models", IsPublic: true);

    /// <summary>From the text of a schema to the text of its record.</summary>
    public static string ReadAndEmit(string slug, string schema)
    {
        var reading = new SchemaReading(new ModelSchemaItem("schemas/" + slug + ".json", slug, null, null, null), SchemaReader.Read(schema).Model);
        GenerationPlan plan = Planner.Plan(new EquatableArray<SchemaHeader>([reading.Header]), default(EquatableArray<DeclaredRecord>), s_settings);
        return RecordFileEmitter.Emit(RecordFileBuilder.Build(reading, plan).Single());
    }
}
