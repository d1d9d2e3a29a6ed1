using SchemaGen.Build;
using SchemaGen.Generation.Inputs;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Overlays;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Reading;

/// <summary>A version of a model's schema, read as the build reads it.</summary>
internal sealed class ReadSource
{
    private ReadSource(DriftSource source, InputModel model)
    {
        Source = source;
        Model = model;
        Side = SchemaSide.Of(model.ResolvedSchema);
    }

    public DriftSource Source { get; }

    public InputModel Model { get; }

    /// <summary>Gets the resolved schema.</summary>
    public SchemaSide Side { get; }

    /// <summary>Reads a source.</summary>
    /// <exception cref="DriftException">It holds no input.</exception>
    public static ReadSource Read(DriftSource source)
    {
        SchemaReadResult result = SchemaReader.Read(
            source.Text, source.InputPointer, source.FileName, source.Library, source.IsStrict, readsProse: source.ReadsProse, overlay: source.Overlay, notesProse: false);
        if (result.Model is { } model)
        {
            return new ReadSource(source, model);
        }

        string reason = result.Diagnostics.Count > 0 ? result.Diagnostics[0].Message : "it holds definitions only";
        throw new DriftException($"'{source.FileName}' cannot be compared: it holds no input of a model ({reason.TrimEnd('.')}).");
    }

    /// <summary>The text that is read: the file, with its overlay.</summary>
    public string ReadText => Source.Overlay is { } overlay ? OverlaidSchema.Create(Source.Text, overlay, Source.FileName).Text : Source.Text;

    /// <summary>The generated types, as the build plans them.</summary>
    public RecordFile ToRecordFile()
    {
        var item = new ModelSchemaItem(Source.FileName, Source.Slug, Source.TypeName, InputPointer: Source.InputPointer, IsStrict: Source.IsStrict, IsInput: true, ReadsProse: Source.ReadsProse);
        var reading = new SchemaReading(item, Model);
        GenerationPlan plan = Planner.Plan([reading.Header], [], new BuildSettings(IsEnabled: true, "Models", IsPublic: true));
        return RecordFileBuilder.Build(reading, plan)[0];
    }
}
