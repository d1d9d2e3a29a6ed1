namespace SchemaGen.Generation.Planning;

/// <summary>The reasons why no record is generated for a model (SG0007), without a full stop.</summary>
internal static class ConflictMessages
{
    public static string SameSlug(string owner) => $"'{FileName(owner)}' has the same slug";

    public static string SameFile() => "its file is given twice";

    public static string SameType(string typeName, string? owner) =>
        $"the type '{typeName}' is generated already{(owner is null ? "" : $" from '{FileName(owner)}'")}; give the item a TypeName or Namespace of its own";

    /// <summary>The last part of a path: the whole one differs from machine to machine.</summary>
    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
