namespace SchemaGen.Generation;

/// <summary>The names of the pipeline's steps. Tests see by them what ran again.</summary>
internal static class TrackingNames
{
    /// <summary>The build's settings, and whether there is anything to generate for.</summary>
    public const string Settings = nameof(Settings);

    /// <summary>An additional file, known by its metadata and checksum.</summary>
    public const string SchemaFile = nameof(SchemaFile);

    /// <summary>The costly step: from a file's text to its model.</summary>
    public const string ReadSchema = nameof(ReadSchema);

    /// <summary>All files, where one refers to another.</summary>
    public const string ProjectSchemas = nameof(ProjectSchemas);

    /// <summary>A file read again with those that it refers to.</summary>
    public const string CompleteSchema = nameof(CompleteSchema);

    public const string SchemaHeaders = nameof(SchemaHeaders);

    public const string DeclaredRecord = nameof(DeclaredRecord);

    public const string DeclaredRecords = nameof(DeclaredRecords);

    /// <summary>The files with the settings.</summary>
    public const string SchemaSet = nameof(SchemaSet);

    /// <summary>Which file gives which records.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>A model and a target made into everything that is printed.</summary>
    public const string RecordFile = nameof(RecordFile);

    /// <summary>The types of all files.</summary>
    public const string TypeNameConflicts = nameof(TypeNameConflicts);

    /// <summary>Which files yield, because another has a type of the same name.</summary>
    public const string Catalog = nameof(Catalog);

    /// <summary>A file that is printed.</summary>
    public const string Output = nameof(Output);
}
