using SchemaGen.Build;
using SchemaGen.Diagnostics;
using SchemaGen.Generation.Cataloging;
using SchemaGen.Generation.Inputs;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using SchemaGen.Tool.Drift.Reading;
using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Projects;

namespace SchemaGen.Tool.Reading;

/// <summary>Reads the schema files of a project with the build's own readers, and plans their records as the generator does.</summary>
internal sealed class ModelReader
{
    private readonly ModelProject _project;
    private readonly SchemaLibrary _library;
    private readonly IReadOnlyList<DeclaredRecord> _declared;

    /// <param name="project">The project.</param>
    public ModelReader(ModelProject project)
    {
        _project = project;
        IReadOnlyList<ModelFile> files = SchemaFolder.Files(project, LockFile.Name);
        _library = SchemaFolder.Library(project, files);
        Files = files.SelectMany(file => ItemsOf(file) is { Count: > 0 } items ? items.Select(item => file with { Slug = SlugOf(item, file), Item = item }) : [file]).ToList();
        _declared = project.File is null ? [] : DeclaredRecords.In(project.Folder);
    }

    /// <summary>Gets the schema files, in ordinal order of the slugs that they have by default. One that describes several inputs is there for each.</summary>
    public IReadOnlyList<ModelFile> Files { get; }

    /// <summary>Finds the file of a slug; null where there is none.</summary>
    public ModelFile? Find(string slug) => Files.FirstOrDefault(file => file.Slug == slug);

    /// <summary>Returns the models that a file describes, in the order of their items; the file itself where no item says anything of it.</summary>
    /// <param name="path">The full path.</param>
    public IReadOnlyList<ModelFile> ModelsIn(string path) => Files.Where(file => file.Path == path).ToList();

    /// <summary>Reads a file.</summary>
    public ReadModel Read(ModelFile file) => Read(file, File.ReadAllText(file.Path));

    /// <summary>Reads a file with a content that may not be written yet.</summary>
    public ReadModel Read(ModelFile file, string content)
    {
        (ModelSchemaItem item, SchemaReadResult result, string? overlay) = ReadSchema(file, content);
        List<DiagnosticText> diagnostics = result.Diagnostics
            .Select(diagnostic => DiagnosticText.Of(diagnostic, diagnostic.IsInOverlay ? OverlayFile.Of(item.Path)! : item.Path, diagnostic.IsInOverlay ? overlay! : content)).ToList();

        // The others need not be read to see whether one of them has the slug.
        IEnumerable<SchemaHeader> others = Files.Where(other => other.Path != file.Path || other.Slug != item.Slug).Select(other => HeaderOf(ItemOf(other), hasModel: true));
        GenerationPlan plan = Planner.Plan([new SchemaReading(item, result.Model).Header, .. others], _declared, _project.BuildSettings);
        RecordTarget? target = TargetOf(plan, item);
        HashSet<string> slugs = new(StringComparer.Ordinal) { item.Slug };
        IEnumerable<Conflict> conflicts = plan.Conflicts;
        if (target is not null && SameNames(plan, target) is { Count: > 0 } same)
        {
            // Only now the others are read: a file of definitions yields no record, whatever its name.
            slugs.UnionWith(same);
            List<Reading> all = ReadSchemas(file, content);
            (plan, Catalog catalog) = Plan(all);
            conflicts = catalog.Conflicts;
            target = TargetOf(plan, item) is { } own && !catalog.Yields(own.HintName) ? own : null;
        }

        diagnostics.AddRange(conflicts.Where(conflict => slugs.Contains(conflict.Slug))
            .Select(static conflict => new DiagnosticText(conflict.Path, 1, 1, "error", DiagnosticIds.DuplicateModel, $"Model '{conflict.Slug}' gets no record: {conflict.Reason}")));
        return new ReadModel(item.Slug, item.Path, result.Model, target is null || result.Model is null ? null : RecordFileBuilder.Build(result.Model, target), diagnostics);
    }

    /// <summary>Reads all files, and plans their records together: slugs with the full name of the record, null where there is none.</summary>
    public IReadOnlyList<(string Slug, ModelFile File, string? Record)> ReadAll()
    {
        List<Reading> read = ReadSchemas(null, null);
        (GenerationPlan plan, Catalog catalog) = Plan(read);
        return read.ConvertAll(one => (one.Item.Slug, one.File, TargetOf(plan, one.Item) is { } target && !catalog.Yields(target.HintName) ? FullName(target) : null));
    }

    /// <summary>Returns a version of a file for a comparison with another one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">The text of the version.</param>
    /// <param name="name">How reports call the version.</param>
    public DriftSource Version(ModelFile file, string content, string name)
    {
        ModelSchemaItem item = ItemOf(file);
        return new DriftSource(item.Slug, name, content)
        {
            InputPointer = item.InputPointer,
            Overlay = OverlayOf(file),
            Library = _library,
            TypeName = _declared.FirstOrDefault(record => record.Slug == item.Slug)?.Name ?? item.TypeName,
            IsStrict = item.IsStrict,
            ReadsProse = item.ReadsProse,
        };
    }

    /// <summary>Reads all files, one of them with a content that may not be written yet.</summary>
    private List<Reading> ReadSchemas(ModelFile? changed, string? content)
    {
        List<Reading> read = [];
        foreach (ModelFile file in Files)
        {
            (ModelSchemaItem item, SchemaReadResult result, _) = ReadSchema(file, file.Path == changed?.Path ? content! : File.ReadAllText(file.Path));
            read.Add(new Reading(file, item, new SchemaReading(item, result.Model, SchemaGen.Models.EquatableArray.ToEquatableArray(result.References))));
        }

        return read;
    }

    private (GenerationPlan Plan, Catalog Catalog) Plan(List<Reading> read)
    {
        GenerationPlan plan = Planner.Plan(read.ConvertAll(static one => one.Schema.Header), _declared, _project.BuildSettings);
        return (plan, Catalog.Create(plan, read.Where(static one => one.Schema.Model is not null).SelectMany(one =>
            plan.TargetsOf(one.Item.Path, one.Item.Slug).Select(target => TypeNameConflicts.Of(RecordFileBuilder.Build(one.Schema.Model!, target))))));
    }

    private static RecordTarget? TargetOf(GenerationPlan plan, ModelSchemaItem item) => plan.TargetsOf(item.Path, item.Slug) is { Count: > 0 } targets ? targets[0] : null;

    /// <summary>The slugs of the other files whose record has the name of this one.</summary>
    private static List<string> SameNames(GenerationPlan plan, RecordTarget target) =>
        plan.Files.SelectMany(static file => file.Targets).Where(other => (other.Path != target.Path || other.Slug != target.Slug) && FullName(other) == FullName(target)).Select(static other => other.Slug).ToList();

    private static string? OverlayOf(ModelFile file) => SchemaFolder.OverlayOf(file.Path) is { } path ? File.ReadAllText(path) : null;

    private (ModelSchemaItem Item, SchemaReadResult Result, string? Overlay) ReadSchema(ModelFile file, string content)
    {
        ModelSchemaItem item = ItemOf(file);
        string? overlay = OverlayOf(file);
        return (item, SchemaReader.Read(content, item.InputPointer, item.Path, _library, item.IsStrict, readsProse: item.ReadsProse, overlay: overlay), overlay);
    }

    private static string FullName(RecordTarget target) => target.Namespace.Length == 0 ? target.Name : $"{target.Namespace}.{target.Name}";

    private IReadOnlyList<SchemaItem> ItemsOf(ModelFile file) => _project.Settings.Items.GetValueOrDefault(_project.NameOf(file.Path), []);

    private static string SlugOf(SchemaItem item, ModelFile file) => item.Slug ?? (item.IsIncluded ? SchemaFolder.NameIn(file.Path) : file.Slug);

    private ModelSchemaItem ItemOf(ModelFile file)
    {
        string path = _project.NameOf(file.Path);
        IReadOnlyList<SchemaItem> items = ItemsOf(file);
        SchemaItem? own = file.Item ?? items.FirstOrDefault(item => SlugOf(item, file) == file.Slug) ?? (items.Count > 0 ? items[0] : null);
        return new ModelSchemaItem(path, own is null ? file.Slug : SlugOf(own, file), own?.TypeName, own?.Namespace, own?.InputPointer, own?.IsStrict == true, ReadsProse: own?.ReadsProse != false);
    }

    private sealed record Reading(ModelFile File, ModelSchemaItem Item, SchemaReading Schema);

    private static SchemaHeader HeaderOf(ModelSchemaItem item, bool hasModel) => new(item.Path, item.Slug, item.TypeName, item.Namespace, hasModel, hasModel, item.AsksForRecord, default);
}
