using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>
/// The file that is read, and those that it refers to. The spans of a further file begin where the one before it ends, so that a span identifies
/// its file.
/// </summary>
/// <param name="root">The file that is read.</param>
/// <param name="source">Its path, and the files that it may refer to.</param>
internal sealed class DocumentSet(JsonNode root, SchemaSource source)
{
    private readonly List<LoadedDocument> _loaded = [new(Polymorphism.Apply(root), source.Written ?? root, SchemaDialect.Of(root), source.Path, 0)];

    // A file that is not JSON, or has another address, is not read again.
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);

    private readonly HashSet<Uri> _broken = [];

    private HashSet<FileReference>? _references;

    public LoadedDocument Main => _loaded[0];

    /// <summary>Gets whether another file was looked up.</summary>
    public bool LeadsOut { get; private set; }

    /// <summary>Gets what the file that is read refers to in others, in ordinal order.</summary>
    public IReadOnlyList<FileReference> References => _references is null ? []
        : _references.OrderBy(static reference => reference.Path, StringComparer.Ordinal).ThenBy(static reference => reference.IsWhole).ToList();

    /// <summary>Notes that a reference leads into a document.</summary>
    public void AddReference(JsonSpan reference, SchemaResource resource, JsonNode? target)
    {
        if (_loaded.Count > 1 && Of(resource.Schema.Span) is { Index: > 0 } other && Of(reference).Index == 0)
        {
            (_references ??= []).Add(new FileReference(other.Path, ReferenceEquals(target, other.Root)));
        }
    }

    /// <summary>Whether the file at an address is not valid JSON.</summary>
    public bool IsBroken(Uri address) => _broken.Contains(address);

    /// <summary>The document that contains a span.</summary>
    public LoadedDocument Of(JsonSpan span)
    {
        for (int i = _loaded.Count - 1; i > 0; i--)
        {
            if (_loaded[i].Root.Span.Start <= span.Start)
            {
                return _loaded[i];
            }
        }

        return Main;
    }

    /// <summary>The key of a location, unique among those of all documents.</summary>
    public string KeyOf(JsonSpan span)
    {
        LoadedDocument document = Of(span);
        string pointer = JsonLocation.PointerTo(document.Written, span);
        return document.Index == 0 ? pointer : Constraints.ConstraintMessages.Number(document.Index) + pointer;
    }

    /// <summary>Reads the files that may have an address; those that are not needed stay unread.</summary>
    public IEnumerable<LoadedDocument> Load(Uri address)
    {
        if (Metaschemas.Find(address) is { } metaschema)
        {
            if (_tried.Add(metaschema.Path))
            {
                yield return Load(metaschema, JsonTree.Parse(TextOf(metaschema)).Root!);
            }

            yield break;
        }

        LeadsOut = true;
        foreach (LibraryFile file in source.Library.Find(address))
        {
            if (IsUntried(file))
            {
                if (TryLoad(file) is { } document)
                {
                    yield return document;
                }
                else
                {
                    _broken.Add(address);
                }
            }
        }
    }

    /// <summary>Reads the files that declare an address in these very words.</summary>
    public IEnumerable<LoadedDocument> LoadDeclared(string address) =>
        source.Library.FindDeclared(address).Where(IsUntried).Select(TryLoad).OfType<LoadedDocument>();

    private bool IsUntried(LibraryFile file) => file.Path != source.Path && _tried.Add(file.Path);

    private LoadedDocument? TryLoad(LibraryFile file) => JsonTree.Parse(TextOf(file)) is { IsValid: true, Root: { } root } ? Load(file, root) : null;

    private LoadedDocument Load(LibraryFile file, JsonNode root)
    {
        var document = new LoadedDocument(Polymorphism.Apply(root), root, SchemaDialect.Of(root), file.Path, _loaded.Count);
        _loaded.Add(document);
        return document;
    }

    /// <summary>The text of a file. The space before it gives each of its values a span of its own.</summary>
    private string TextOf(LibraryFile file) => new string(' ', End) + file.Text().TrimStart('\uFEFF');

    private int End => Math.Max(source.Length, _loaded[_loaded.Count - 1].Root.Span.End) + 1;
}

/// <summary>A document of a <see cref="DocumentSet"/>.</summary>
/// <param name="root">The value that is read: of a file that wraps a schema, the schema.</param>
/// <param name="written">The value that is written in the file, by which locations are named.</param>
/// <param name="dialect">The dialect that it declares.</param>
/// <param name="path">The path of its file.</param>
/// <param name="index">0 for the file that is read.</param>
internal sealed class LoadedDocument(JsonNode root, JsonNode written, SchemaDialect dialect, string path, int index)
{
    /// <summary>The value that is read: of a file that wraps a schema, the schema.</summary>
    public readonly JsonNode Root = root;

    /// <summary>The value that is written in the file, by which locations are named.</summary>
    public readonly JsonNode Written = written;

    /// <summary>The dialect that it declares.</summary>
    public readonly SchemaDialect Dialect = dialect;

    /// <summary>The path of its file.</summary>
    public readonly string Path = path;

    /// <summary>0 for the file that is read.</summary>
    public readonly int Index = index;

    private Uri? _address;

    /// <summary>Gets the base address of its relative references. Most documents have none.</summary>
    public Uri Address => _address ??= SchemaLibrary.AddressOf(Path);
}

/// <summary>The file that is read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Length">The length of its text.</param>
/// <param name="Library">The files that it may refer to.</param>
/// <param name="Written">The whole value of the file; null where it is the value that is read.</param>
internal sealed record SchemaSource(string Path, int Length, SchemaLibrary Library, JsonNode? Written = null);
