namespace SchemaGen.Schemas.Prose;

/// <summary>English words that are names of keywords as well, and here are words of a description.</summary>
internal static class EnglishWords
{
    public const string If = "if";
    public const string Then = "then";
    public const string Not = "not";
    public const string Maximum = "maximum";
    public const string Minimum = "minimum";
    public const string Required = "required";
    public const string Default = "default";
}
