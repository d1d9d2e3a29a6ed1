using System.Globalization;

namespace SchemaGen.Generation.Planning;

/// <summary>The words of SG0007.</summary>
internal static class ConflictMessages
{
    public static string Slug(string slug, string owner) =>
        string.Format(CultureInfo.InvariantCulture, "model '{0}' has a schema file already: '{1}'", slug, FileName(owner));

    public static string Type(string typeName, string owner) =>
        string.Format(CultureInfo.InvariantCulture, "the type '{0}' is generated already from '{1}'; give one of the two items another TypeName or Namespace", typeName, FileName(owner));

    /// <summary>The last part of a path: the whole one differs from machine to machine.</summary>
    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
