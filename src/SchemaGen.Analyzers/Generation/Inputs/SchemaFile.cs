using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Build;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Generation.Inputs;

/// <summary>
/// A schema file of the project. An <see cref="AdditionalText"/> is equal to itself alone; this one is equal by path, metadata and checksum, so
/// that a file saved without a change is not read again.
/// </summary>
internal sealed class SchemaFile : IEquatable<SchemaFile>
{
    private readonly ModelSchemaItem _item;
    private readonly string _checksum;
    private readonly SourceText _text;

    private SchemaFile(ModelSchemaItem item, SourceText text)
    {
        _item = item;
        _text = text;
        _checksum = Checksum(text);
    }

    /// <summary>Creates the file; null where it is not a schema file or SchemaGen is off.</summary>
    public static SchemaFile? TryCreate(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        ModelSchemaItem.TryCreate(file, options, out ModelSchemaItem? item) && BuildSettings.Read(options).IsEnabled
            ? new SchemaFile(item, file.GetText(cancellationToken) ?? SourceText.From(""))
            : null;

    /// <summary>Reads the schema. Its diagnostics are reported by the analyzer of schema files.</summary>
    /// <param name="library">The files that it may refer to; null for none.</param>
    public FileReading Read(SchemaLibrary? library = null)
    {
        SchemaReadResult result = SchemaReader.Read(_text.ToString(), _item.InputPointer, _item.Path, library, _item.IsStrict);
        return new FileReading(this, new SchemaReading(_item, result.Model), result.LeadsOut);
    }

    /// <summary>Converts the file to one that others may refer to.</summary>
    public LibraryFile ToLibraryFile() => new(_item.Path, _text.ToString);

    public bool Equals(SchemaFile? other) =>
        other is not null && _checksum == other._checksum && _item.Equals(other._item);

    public override bool Equals(object? obj) => Equals(obj as SchemaFile);

    public override int GetHashCode() => unchecked((_item.GetHashCode() * 31) + StringComparer.Ordinal.GetHashCode(_checksum));

    private static string Checksum(SourceText text)
    {
        var digits = new StringBuilder(64);
        foreach (byte part in text.GetChecksum())
        {
            digits.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }
}
