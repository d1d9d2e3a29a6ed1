using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Build;
using SchemaGen.Models;
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

    private SchemaFile(ModelSchemaItem item, SourceText text, string checksum)
    {
        _item = item;
        _text = text;
        _checksum = checksum;
    }

    /// <summary>Gets the path of the file. Several items may have one.</summary>
    public string Path => _item.Path;

    /// <summary>Creates the file, once for each item of it; none where it is not a schema file or SchemaGen is off.</summary>
    public static IEnumerable<SchemaFile> Create(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        IReadOnlyList<ModelSchemaItem> items = ModelSchemaItem.Read(file, options);
        if (items.Count == 0 || !BuildSettings.Read(options).IsEnabled)
        {
            return [];
        }

        SourceText text = file.GetText(cancellationToken) ?? SourceText.From("");
        string checksum = Checksum(text);
        var files = new SchemaFile[items.Count];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = new SchemaFile(items[i], text, checksum);
        }

        return files;
    }

    /// <summary>Reads the schema. Its diagnostics are reported by the analyzer of schema files.</summary>
    /// <param name="library">The files that it may refer to; null for none.</param>
    public FileReading Read(SchemaLibrary? library = null)
    {
        SchemaReadResult result = SchemaReader.Read(_text.ToString(), _item.InputPointer, _item.Path, library, _item.IsStrict, readsProse: _item.ReadsProse);
        return new FileReading(this, new SchemaReading(_item, result.Model, result.References.ToEquatableArray()), result.LeadsOut);
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
