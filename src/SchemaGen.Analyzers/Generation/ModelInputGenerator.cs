using Microsoft.CodeAnalysis;
using SchemaGen.Build;
using SchemaGen.Generation.Cataloging;
using SchemaGen.Generation.Emission;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Models;

namespace SchemaGen.Generation;

/// <summary>Makes an input record of each schema file: text, model, what is printed, source. Here is the wiring only.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelInputGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<BuildSettings> settings = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => BuildSettings.Read(options)).WithTrackingName(TrackingNames.Settings);

        IncrementalValuesProvider<SchemaReading> readings = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Combine(settings))
            .Select(static (pair, cancellation) => SchemaFile.TryCreate(pair.Left, pair.Right.Left, pair.Right.Right, cancellation))
            .WithTrackingName(TrackingNames.SchemaFile)
            .Where(static file => file is not null)
            .Select(static (file, _) => file!.Read()).WithTrackingName(TrackingNames.ReadSchema);

        IncrementalValueProvider<EquatableArray<SchemaHeader>> headers = readings.Select(static (reading, _) => reading.Header).Collect()
            .Select(static (all, _) => all.ToEquatableArray()).WithTrackingName(TrackingNames.SchemaHeaders);

        IncrementalValueProvider<EquatableArray<DeclaredRecord>> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeclaredRecordReader.AttributeName,
                static (node, _) => DeclaredRecordReader.IsCandidate(node),
                static (declaration, _) => DeclaredRecordReader.Read(declaration))
            .WithTrackingName(TrackingNames.DeclaredRecord)
            .Where(static record => record is not null).Collect()
            .Select(static (all, _) => all.Select(static record => record!).ToEquatableArray()).WithTrackingName(TrackingNames.DeclaredRecords);

        IncrementalValueProvider<bool> hasRuntime = context.CompilationProvider
            .Select(static (compilation, _) => compilation.GetTypeByMetadataName(Naming.RuntimeNames.GateType) is not null).WithTrackingName(TrackingNames.HasRuntime);

        IncrementalValueProvider<GenerationPlan> plan = headers.Combine(declarations).Combine(settings).Combine(hasRuntime)
            .Select(static (all, _) => all.Right ? Planner.Plan(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right) : GenerationPlan.Empty)
            .WithTrackingName(TrackingNames.Plan);

        IncrementalValuesProvider<RecordFile> files = readings.Combine(plan)
            .SelectMany(static (pair, _) => RecordFileBuilder.Build(pair.Left, pair.Right)).WithTrackingName(TrackingNames.RecordFile);

        IncrementalValueProvider<Catalog> catalog = files.Select(static (file, _) => TypeClaims.Of(file)).WithTrackingName(TrackingNames.TypeClaims)
            .Collect().Combine(plan)
            .Select(static (pair, _) => Catalog.Create(pair.Right, pair.Left)).WithTrackingName(TrackingNames.Catalog);

        IncrementalValuesProvider<RecordFile> outputs = files.Combine(catalog)
            .Where(static pair => !pair.Right.Yields(pair.Left.Target.HintName))
            .Select(static (pair, _) => pair.Left).WithTrackingName(TrackingNames.Output);

        context.RegisterSourceOutput(outputs, static (output, file) => output.AddSource(file.Target.HintName, RecordFileEmitter.Emit(file)));
        context.RegisterSourceOutput(catalog, static (output, all) => CatalogOutput.Emit(output, all));
    }
}
