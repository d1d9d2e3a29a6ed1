using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Models;

namespace SchemaGen.Generation.Inputs;

/// <summary>
/// The text of a file of the project. An <see cref="AdditionalText"/> is equal to itself alone; this one is equal by path and checksum, so that a file saved without a change is not read again.
/// </summary>
internal sealed class FileText : IEquatable<FileText>
{
    private readonly SourceText _text;
    private readonly string _checksum;

    private EquatableArray<UpdateNotes> _notes;
    private bool _areNotesRead;

    private FileText(string path, SourceText text)
    {
        Path = path;
        _text = text;
        _checksum = Checksum(text);
    }

    public string Path { get; }

    public static FileText Read(AdditionalText file, CancellationToken cancellationToken) => new(file.Path, file.GetText(cancellationToken) ?? SourceText.From(""));

    /// <summary>What updates took away from a model, where the file is the lock of the tool schemagen; null for nothing.</summary>
    public UpdateNotes? NotesOf(string slug)
    {
        // Once for all the models of a project.
        if (!_areNotesRead)
        {
            _notes = SchemaLock.Read(ToString());
            _areNotesRead = true;
        }

        return SchemaLock.Find(_notes, slug);
    }

    public override string ToString() => _text.ToString();

    public bool Equals(FileText? other) => other is not null && _checksum == other._checksum && Path == other.Path;

    public override bool Equals(object? obj) => Equals(obj as FileText);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_checksum);

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
