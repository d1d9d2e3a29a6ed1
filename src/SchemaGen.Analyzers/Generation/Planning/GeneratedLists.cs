namespace SchemaGen.Generation.Planning;

/// <summary>The two types that list all records.</summary>
internal static class GeneratedLists
{
    /// <summary>A constant for each slug.</summary>
    public const string ModelSlugs = nameof(ModelSlugs);

    /// <summary>How System.Text.Json handles each record.</summary>
    public const string ModelInputJson = nameof(ModelInputJson);
}
