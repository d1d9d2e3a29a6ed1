namespace SchemaGen.Schemas.Documents;

/// <summary>The schema files of a project, which may refer to each other. Nothing else is ever looked for, on disk or in a network.</summary>
/// <param name="files">The files.</param>
internal sealed class SchemaLibrary(IEnumerable<LibraryFile> files)
{
    public static readonly SchemaLibrary Empty = new([]);

    /// <summary>The address of a file: what a reference to it by a relative path gives.</summary>
    public static Uri AddressOf(string path) => new("schema://project/" + string.Join("/", path.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString)));

    /// <summary>The file at an address, or the one that may call itself so (<c>$id</c>).</summary>
    public IEnumerable<LibraryFile> Find(Uri address)
    {
        foreach (LibraryFile file in files)
        {
            if (AddressOf(file.Path) == address)
            {
                yield return file;
                yield break;
            }
        }

        foreach (LibraryFile file in files)
        {
            if (file.Text().Contains(address.OriginalString) || file.Text().Contains(address.AbsoluteUri))
            {
                yield return file;
            }
        }
    }
}

/// <summary>A schema file of a project.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What it holds.</param>
internal sealed record LibraryFile(string Path, Func<string> Text);
