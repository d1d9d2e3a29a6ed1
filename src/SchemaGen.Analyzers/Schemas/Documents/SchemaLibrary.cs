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
            if (DeclaredAddresses.MayBe(file, address))
            {
                yield return file;
            }
        }
    }

    /// <summary>Finds the files that declare an address in the very words of a reference: what a relative <c>$id</c> is relative to is known to its vendor alone.</summary>
    public IEnumerable<LibraryFile> FindDeclared(string address) => files.Where(file => DeclaredAddresses.Are(file, address));
}

/// <summary>A schema file of a project.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Gets its contents.</param>
internal sealed record LibraryFile(string Path, Func<string> Text);
