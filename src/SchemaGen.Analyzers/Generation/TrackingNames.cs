namespace SchemaGen.Generation;

/// <summary>The names of the pipeline's steps, by which tests see which of them ran again.</summary>
internal static class TrackingNames
{
    /// <summary>The step that reads the build's settings, and whether there is anything to generate for.</summary>
    public const string Settings = nameof(Settings);

    /// <summary>The step that collects the overlays, of which most projects have none.</summary>
    public const string Overlays = nameof(Overlays);

    /// <summary>The step for a schema file with its overlay, compared by metadata and checksums.</summary>
    public const string SchemaFile = nameof(SchemaFile);

    /// <summary>The costly step: from a file's text to its model.</summary>
    public const string ReadSchema = nameof(ReadSchema);

    /// <summary>The step that collects all files, where one refers to another.</summary>
    public const string ProjectSchemas = nameof(ProjectSchemas);

    /// <summary>The step that reads a file again with those that it refers to.</summary>
    public const string CompleteSchema = nameof(CompleteSchema);

    public const string SchemaHeaders = nameof(SchemaHeaders);

    public const string DeclaredRecord = nameof(DeclaredRecord);

    public const string DeclaredRecords = nameof(DeclaredRecords);

    /// <summary>The step that combines the files with the settings.</summary>
    public const string SchemaSet = nameof(SchemaSet);

    /// <summary>The step that decides which records are generated from which file.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>The step from a model and a target to everything that is printed.</summary>
    public const string RecordFile = nameof(RecordFile);

    /// <summary>The step that collects the types of all files.</summary>
    public const string TypeNameConflicts = nameof(TypeNameConflicts);

    /// <summary>The step that decides which files are not generated, because another has a type of the same name.</summary>
    public const string Catalog = nameof(Catalog);

    /// <summary>The step that decides which records are generated before other generators run.</summary>
    public const string EarlyPlan = nameof(EarlyPlan);

    /// <summary>The step that prints a file that other generators see.</summary>
    public const string EarlySource = nameof(EarlySource);

    /// <summary>The step that prints a file.</summary>
    public const string Output = nameof(Output);
}
