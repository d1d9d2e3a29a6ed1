namespace SchemaGen.Generation.Inputs;

/// <summary>The result of reading a schema file by itself.</summary>
/// <remarks>Compared by the result, except where the file refers to others: it is then read again with them.</remarks>
/// <param name="file">The file.</param>
/// <param name="reading">The result of reading it by itself.</param>
/// <param name="leadsOut">Whether it refers to others.</param>
internal sealed class FileReading(SchemaFile file, SchemaReading reading, bool leadsOut) : IEquatable<FileReading>
{
    private readonly SchemaFile _file = file;

    public bool LeadsOut { get; } = leadsOut;

    /// <summary>The result of reading the file together with those that it refers to.</summary>
    public SchemaReading With(ProjectSchemas project) => LeadsOut ? _file.Read(project.Library).Alone : Alone;

    /// <summary>Gets the result of reading the file by itself.</summary>
    public SchemaReading Alone { get; } = reading;

    public bool Equals(FileReading? other) =>
        other is not null && LeadsOut == other.LeadsOut && Alone.Equals(other.Alone) && (!LeadsOut || _file.Equals(other._file));

    public override bool Equals(object? obj) => Equals(obj as FileReading);

    public override int GetHashCode() => Alone.GetHashCode();
}
