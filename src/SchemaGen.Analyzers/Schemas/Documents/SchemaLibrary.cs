namespace SchemaGen.Schemas.Documents;

/// <summary>The schema files of a project, which may refer to each other. Nothing else is ever looked up, neither on disk nor in a network.</summary>
/// <param name="files">The files.</param>
internal sealed class SchemaLibrary(IEnumerable<LibraryFile> files)
{
    public static readonly SchemaLibrary Empty = new([]);

    /// <summary>The address of a file: the one that a reference by a relative path resolves to.</summary>
    public static Uri AddressOf(string path) => new("schema://project/" + string.Join("/", path.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString)));

    /// <summary>Finds the file at an address, or those that may declare it as their own (<c>$id</c>).</summary>
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
/// <param name="Path">Its path.</param>
/// <param name="Text">Gets its contents.</param>
internal sealed record LibraryFile(string Path, Func<string> Text);
