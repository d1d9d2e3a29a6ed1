using System.Text;

namespace SchemaGen.Schemas.Documents;

/// <summary>
/// The metaschemas of JSON Schema, which a schema may refer to as to any other. They are embedded, each draft as one document with its vocabularies inside, and read where a reference leads to them.
/// </summary>
internal static class Metaschemas
{
    private const string Server = "json-schema.org";

    /// <summary>The drafts, as their addresses write them, and as their resources are called.</summary>
    private static readonly (string Path, string Name)[] s_drafts =
    [
        ("/draft-04/", "draft-04"), ("/draft-06/", "draft-06"), ("/draft-07/", "draft-07"), ("/draft/2019-09/", "draft-2019-09"), ("/draft/2020-12/", "draft-2020-12"),
    ];

    /// <summary>Finds the document that holds the metaschema at an address; null for any other address.</summary>
    public static LibraryFile? Find(Uri address)
    {
        if (address.Host != Server)
        {
            return null;
        }

        foreach ((string path, string name) in s_drafts)
        {
            if (address.AbsolutePath.StartsWith(path, StringComparison.Ordinal))
            {
                return new LibraryFile(Server + "/" + name, () => Read(name));
            }
        }

        return null;
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Metaschemas).Assembly.GetManifestResourceStream("SchemaGen.Metaschemas." + name + ".json")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
