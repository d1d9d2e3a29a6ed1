using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Build;
using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Overlays;

namespace SchemaGen.Generation.Inputs;

/// <summary>A schema file of the project, with the overlay beside it. Equal by metadata and texts.</summary>
internal sealed class SchemaFile : IEquatable<SchemaFile>
{
    private readonly ModelSchemaItem _item;
    private readonly EquatableArray<string> _slugs;
    private readonly FileText _text;
    private readonly FileText? _overlay;
    private readonly UpdateNotes? _notes;

    /// <param name="item">The item.</param>
    /// <param name="slugs">The slugs of all items of the file; none where this is the only one.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="overlay">The overlay beside it.</param>
    /// <param name="notes">What updates took away.</param>
    private SchemaFile(ModelSchemaItem item, EquatableArray<string> slugs, FileText text, FileText? overlay = null, UpdateNotes? notes = null)
    {
        _notes = notes;
        _item = item;
        _slugs = slugs;
        _text = text;
        _overlay = overlay;
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

        FileText text = FileText.Read(file, cancellationToken);
        EquatableArray<string> slugs = items.Count == 1 ? default : items.Select(static item => item.Slug).ToEquatableArray();
        var files = new SchemaFile[items.Count];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = new SchemaFile(items[i], slugs, text);
        }

        return files;
    }

    /// <summary>The file with its overlay, and with what updates took away, where one of those says so; otherwise the file itself.</summary>
    public SchemaFile With(Collected<FileText> others)
    {
        if (others.Items.Count == 0)
        {
            return this;
        }

        string? path = OverlayFile.Of(Path);
        FileText? overlay = null;
        UpdateNotes? notes = null;
        foreach (FileText other in others.Items)
        {
            if (other.Path == path)
            {
                overlay = other;
            }
            else if (SchemaLock.Is(other.Path))
            {
                notes = NotesIn(other) ?? notes;
            }
        }

        return overlay is null && notes is null ? this : new SchemaFile(_item, _slugs, _text, overlay, notes);
    }

    /// <summary>What the lock says of the model. It has one entry for a file, which is that of the model with its slug; where the items of the file give it others, that of the first.</summary>
    private UpdateNotes? NotesIn(FileText file)
    {
        if (file.NotesOf(_item.Slug) is { } own)
        {
            return own;
        }

        bool isFirst = _slugs.Count == 0 || _slugs[0] == _item.Slug;
        return isFirst && SchemaLock.SlugOf(Path, file.Path) is { } slug && !_slugs.Contains(slug) ? file.NotesOf(slug) : null;
    }

    /// <summary>Reads the schema. Its diagnostics are reported by the analyzer of schema files.</summary>
    /// <param name="library">The files that it may refer to; null for none.</param>
    public FileReading Read(SchemaLibrary? library = null)
    {
        SchemaReadResult result = SchemaReader.Read(_text.ToString(), _item.InputPointer, _item.Path, library, _item.IsStrict, readsProse: _item.ReadsProse, overlay: _overlay?.ToString(), notesProse: false);
        return new FileReading(this, new SchemaReading(_item, result.Model, result.References.ToEquatableArray(), _notes), result.LeadsOut);
    }

    /// <summary>Converts the file to one that others may refer to.</summary>
    public LibraryFile ToLibraryFile() => _overlay is null ? new(Path, _text.ToString) : OverlaidSchema.InLibrary(Path, _text.ToString, _overlay.ToString);

    public bool Equals(SchemaFile? other) => other is not null && _text.Equals(other._text) && _item.Equals(other._item) && _slugs.Equals(other._slugs) && Equals(_overlay, other._overlay) && Equals(_notes, other._notes);

    public override bool Equals(object? obj) => Equals(obj as SchemaFile);

    public override int GetHashCode() => unchecked((_item.GetHashCode() * 31) + _text.GetHashCode());
}
