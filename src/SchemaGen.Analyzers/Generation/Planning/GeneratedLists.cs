namespace SchemaGen.Generation.Planning;

/// <summary>The names of the two types that list all records.</summary>
internal static class GeneratedLists
{
    /// <summary>The class with a constant for each slug.</summary>
    public const string ModelSlugs = nameof(ModelSlugs);

    /// <summary>The resolver by which System.Text.Json handles each record.</summary>
    public const string ModelInputJson = nameof(ModelInputJson);
}
