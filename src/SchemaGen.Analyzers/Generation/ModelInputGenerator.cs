using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Build;
using SchemaGen.Generation.Cataloging;
using SchemaGen.Generation.Emission;
using SchemaGen.Generation.Inputs;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;

namespace SchemaGen.Generation;

/// <summary>Generates an input record from each schema file: text, model, record file, source. This class contains only the wiring.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelInputGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Only classes, pairs of classes and the results of Collect flow here: the compiler's pipeline is compiled anew for every other
        // struct, and that would be most of what the first run costs.
        IncrementalValueProvider<BuildSettings> settings = context.AnalyzerConfigOptionsProvider.Combine(context.CompilationProvider)
            .Select(static (pair, _) => ReadSettings(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Settings);

        IncrementalValueProvider<Collected<FileText>> overlays = context.AdditionalTextsProvider.Where(static file => OverlayFile.Is(file.Path) || SchemaLock.Is(file.Path))
            .Select(static (file, cancellation) => FileText.Read(file, cancellation)).Collect().Select(static (all, _) => Collected.Of(all)).WithTrackingName(TrackingNames.Overlays);

        IncrementalValuesProvider<SchemaFile> schemaFiles = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellation) => SchemaFile.Create(pair.Left, pair.Right, cancellation)).Combine(overlays)
            .Select(static (pair, _) => pair.Left.With(pair.Right)).WithTrackingName(TrackingNames.SchemaFile);

        IncrementalValuesProvider<FileReading> alone = schemaFiles.Select(static (file, _) => file.Read()).WithTrackingName(TrackingNames.ReadSchema);

        IncrementalValueProvider<Collected<FileReading>> referring = alone.Where(static reading => reading.LeadsOut).Collect().Select(static (all, _) => Collected.Of(all));

        IncrementalValueProvider<ProjectSchemas> project = schemaFiles.Collect().Select(static (all, _) => Collected.Of(all)).Combine(referring)
            .Select(static (pair, _) => ProjectSchemas.Of(pair.Left, pair.Right)).WithTrackingName(TrackingNames.ProjectSchemas);

        // A file that stands by itself does not depend on the others: two branches, so that an edit of one is not a step for all.
        IncrementalValuesProvider<SchemaReading> readings = alone.Where(static reading => !reading.LeadsOut).Select(static (reading, _) => reading.Alone);
        IncrementalValuesProvider<SchemaReading> completed = alone.Where(static reading => reading.LeadsOut).Combine(project)
            .Select(static (pair, _) => pair.Left.With(pair.Right)).WithTrackingName(TrackingNames.CompleteSchema);

        IncrementalValueProvider<Collected<SchemaHeader>> headers = Both(HeadersOf(readings), HeadersOf(completed)).WithTrackingName(TrackingNames.SchemaHeaders);

        IncrementalValueProvider<SchemaSet> schemas = headers.Combine(settings)
            .Select(static (pair, _) => new SchemaSet(pair.Left, pair.Right)).WithTrackingName(TrackingNames.SchemaSet);

        IncrementalValueProvider<Collected<DeclaredRecord>> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeclaredRecordReader.AttributeName,
                static (node, _) => DeclaredRecordReader.IsCandidate(node),
                static (declaration, _) => DeclaredRecordReader.Read(declaration))
            .WithTrackingName(TrackingNames.DeclaredRecord)
            .Where(static record => record is not null).Collect()
            .Select(static (all, _) => Collected.Of<DeclaredRecord>(all!)).WithTrackingName(TrackingNames.DeclaredRecords);

        IncrementalValueProvider<GenerationPlan> plan = schemas.Combine(declarations)
            .Select(static (pair, _) => Planner.Plan(pair.Left.Headers.Items, pair.Right.Items, pair.Left.Settings)).WithTrackingName(TrackingNames.Plan);

        IncrementalValuesProvider<RecordFile> files = FilesOf(readings, plan);
        IncrementalValuesProvider<RecordFile> completedFiles = FilesOf(completed, plan);

        IncrementalValueProvider<Collected<TypeNameConflicts>> claims = Both(ClaimsOf(files), ClaimsOf(completedFiles)).WithTrackingName(TrackingNames.TypeNameConflicts);

        IncrementalValueProvider<Catalog> catalog = claims.Combine(plan)
            .Select(static (pair, _) => Catalog.Create(pair.Right, pair.Left.Items)).WithTrackingName(TrackingNames.Catalog);

        RegisterOutput(context, files, catalog);
        RegisterOutput(context, completedFiles, catalog);
        context.RegisterSourceOutput(catalog, static (output, all) => CatalogOutput.Emit(output, all));

        if (EarlyOutput.IsSupported)
        {
            RegisterEarlyOutput(context, readings, completed, headers);
        }
    }

    /// <summary>Where the project asks for it, conventional records are there before the other generators run. Nothing here may depend on the compilation.</summary>
    private static void RegisterEarlyOutput(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SchemaReading> readings, IncrementalValuesProvider<SchemaReading> completed, IncrementalValueProvider<Collected<SchemaHeader>> headers)
    {
        IncrementalValueProvider<BuildSettings> settings = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => BuildSettings.Read(options));
        IncrementalValueProvider<GenerationPlan> plan = headers.Combine(settings)
            .Select(static (pair, _) => pair.Right.RunsFirst ? Planner.Plan(pair.Left.Items, [], pair.Right) : GenerationPlan.Empty).WithTrackingName(TrackingNames.EarlyPlan);

        IncrementalValuesProvider<RecordFile> files = FilesOf(readings, plan);
        IncrementalValuesProvider<RecordFile> completedFiles = FilesOf(completed, plan);
        IncrementalValueProvider<Catalog> catalog = Both(ClaimsOf(files), ClaimsOf(completedFiles)).Combine(plan).Select(static (pair, _) => Catalog.Create(pair.Right, pair.Left.Items));
        EarlyOutput.Register(context, Early(files, catalog));
        EarlyOutput.Register(context, Early(completedFiles, catalog));
    }

    private static IncrementalValuesProvider<EarlySource> Early(IncrementalValuesProvider<RecordFile> files, IncrementalValueProvider<Catalog> catalog) =>
        files.Combine(catalog).Where(static pair => !pair.Right.Yields(pair.Left.Target.HintName))
            .Select(static (pair, _) => EarlySource.Of(pair.Left)).WithTrackingName(TrackingNames.EarlySource);

    private static IncrementalValueProvider<Collected<SchemaHeader>> HeadersOf(IncrementalValuesProvider<SchemaReading> readings) =>
        readings.Select(static (reading, _) => reading.Header).Collect().Select(static (all, _) => Collected.Of(all));

    private static IncrementalValuesProvider<RecordFile> FilesOf(IncrementalValuesProvider<SchemaReading> readings, IncrementalValueProvider<GenerationPlan> plan) =>
        readings.Combine(plan).SelectMany(static (pair, _) => RecordFileBuilder.Build(pair.Left, pair.Right)).WithTrackingName(TrackingNames.RecordFile);

    private static IncrementalValueProvider<Collected<TypeNameConflicts>> ClaimsOf(IncrementalValuesProvider<RecordFile> files) =>
        files.Select(static (file, _) => TypeNameConflicts.Of(file)).Collect().Select(static (all, _) => Collected.Of(all));

    private static IncrementalValueProvider<Collected<T>> Both<T>(IncrementalValueProvider<Collected<T>> first, IncrementalValueProvider<Collected<T>> second)
        where T : class, IEquatable<T> =>
        first.Combine(second).Select(static (pair, _) => pair.Right.Items.Count == 0 ? pair.Left : Collected.Of(pair.Left.Items.Concat(pair.Right.Items)));

    private static void RegisterOutput(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<RecordFile> files, IncrementalValueProvider<Catalog> catalog) =>
        context.RegisterSourceOutput(
            files.Combine(catalog)
                .Select(static (pair, _) => pair.Left.Target.IsEarly || pair.Right.Yields(pair.Left.Target.HintName) ? null : pair.Left)
                .Where(static file => file is not null)
                .Select(static (file, _) => file!).WithTrackingName(TrackingNames.Output),
            static (output, file) => output.AddSource(file.Target.HintName, RecordFileEmitter.Emit(file)));

    /// <summary>Reads the settings; without the runtime library there is nothing to generate.</summary>
    private static BuildSettings ReadSettings(AnalyzerConfigOptionsProvider options, Compilation compilation)
    {
        BuildSettings settings = BuildSettings.Read(options);
        return compilation.GetTypeByMetadataName(Naming.RuntimeNames.GateType) is null ? settings with { IsEnabled = false } : settings with
        {
            RunsFirst = settings.RunsFirst && EarlyOutput.IsSupported,
            Extras = settings.HasConfigurationKeysWhereKnown && compilation.GetTypeByMetadataName(Naming.RuntimeNames.ConfigurationKeyType) is not null
                ? RecordExtras.Of(settings.Extras is { HasDraft: true }, hasConfigurationKeys: true)
                : settings.Extras,
        };
    }
}
