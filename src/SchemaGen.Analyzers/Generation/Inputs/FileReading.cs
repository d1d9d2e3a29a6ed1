namespace SchemaGen.Generation.Inputs;

/// <summary>What was read from a schema file by itself.</summary>
/// <remarks>Equal by what was read, but where the file refers to others: it is then read again with them.</remarks>
/// <param name="file">The file.</param>
/// <param name="reading">What it says by itself.</param>
/// <param name="leadsOut">Whether it refers to others.</param>
internal sealed class FileReading(SchemaFile file, SchemaReading reading, bool leadsOut) : IEquatable<FileReading>
{
    private readonly SchemaFile _file = file;

    public bool LeadsOut { get; } = leadsOut;

    /// <summary>What it says together with the files that it refers to.</summary>
    public SchemaReading With(ProjectSchemas project) => LeadsOut ? _file.Read(project.Library).Alone : Alone;

    /// <summary>What it says by itself.</summary>
    public SchemaReading Alone { get; } = reading;

    public bool Equals(FileReading? other) =>
        other is not null && LeadsOut == other.LeadsOut && Alone.Equals(other.Alone) && (!LeadsOut || _file.Equals(other._file));

    public override bool Equals(object? obj) => Equals(obj as FileReading);

    public override int GetHashCode() => Alone.GetHashCode();
}
