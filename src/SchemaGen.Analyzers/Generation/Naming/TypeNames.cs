namespace SchemaGen.Generation.Naming;

/// <summary>Makes the names of generated types.</summary>
internal static class TypeNames
{
    private const string InputSuffix = "Input";

    /// <summary>The most words of a title that is used as a name. A longer title is a sentence.</summary>
    public const int MaxTitleWords = 3;

    /// <summary>The longest name of a definition that names a type. A longer one was made by a tool: <c>Dictionary_2_System_String_...</c>.</summary>
    private const int MaxDefinitionLength = 48;

    /// <summary>The stem of a slug: <c>flux-1.1-pro</c> gives <c>Flux1_1Pro</c>.</summary>
    public static string Stem(string slug) => Identifier.FromText(slug);

    /// <summary>The stem that a user specifies; a text that is not an identifier is made one.</summary>
    public static string RequestedStem(string typeName) =>
        WithoutSuffix(Identifier.IsValid(typeName) ? typeName : Identifier.FromText(typeName));

    /// <summary>The name of an input record: its stem with <c>Input</c>.</summary>
    public static string Input(string stem) => stem + InputSuffix;

    /// <summary>The stem of a record's name: <c>FlashImageInput</c> gives <c>FlashImage</c>.</summary>
    public static string WithoutSuffix(string recordName) =>
        recordName.Length > InputSuffix.Length && recordName.EndsWith(InputSuffix, StringComparison.Ordinal)
            ? recordName.Substring(0, recordName.Length - InputSuffix.Length)
            : recordName;

    /// <summary>The name of an enum or a nested record: <c>&lt;Stem&gt;&lt;Title&gt;</c>, where the title has at most three words, otherwise <c>&lt;Stem&gt;&lt;Property&gt;</c>.</summary>
    /// <param name="stem">The stem of the record that holds the property.</param>
    /// <param name="title">The title of the type.</param>
    /// <param name="propertyName">The C# name of the property.</param>
    public static string Nested(string stem, string? title, string propertyName)
    {
        List<string> words = title is null ? [] : WordSplitter.Words(title);
        string name = words.Count is > 0 and <= MaxTitleWords && !Repeats(words, propertyName) ? WordSplitter.Join(words) : propertyName.TrimStart('_');
        return Identifier.Bounded(WordSplitter.Join((string[])[stem, name]));
    }

    /// <summary>The name of the type of a definition: <c>&lt;Stem&gt;&lt;Definition&gt;</c>; null for one whose name is a sentence, or has nothing to make a name from.</summary>
    /// <param name="stem">The stem of the input record.</param>
    /// <param name="definition">The name of the definition.</param>
    public static string? Definition(string stem, string definition)
    {
        List<string> words = WordSplitter.Words(definition);
        string name = WordSplitter.Join(words);
        return name.Length is > 0 and <= MaxDefinitionLength ? Identifier.Bounded(WordSplitter.Join([stem, name])) : null;
    }

    /// <summary>Whether a title is the property's own name with fewer of its words: <c>Aspectratio</c> of <c>AspectRatio</c>, but not <c>LoRA</c> of <c>Lora</c>.</summary>
    private static bool Repeats(List<string> words, string propertyName) =>
        words.Count == 1 && string.Equals(words[0], propertyName.TrimStart('_').Replace("_", ""), StringComparison.OrdinalIgnoreCase) && Humps(words[0]) < Humps(propertyName);

    /// <summary>How many words a name has in PascalCase.</summary>
    private static int Humps(string name)
    {
        int humps = 1;
        for (int i = 1; i < name.Length; i++)
        {
            humps += char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]) ? 1 : 0;
        }

        return humps;
    }
}
