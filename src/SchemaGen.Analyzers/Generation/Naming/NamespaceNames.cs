namespace SchemaGen.Generation.Naming;

/// <summary>Makes namespaces from MSBuild properties: <c>RootNamespace</c> is the project's file name by default, which may be anything.</summary>
internal static class NamespaceNames
{
    /// <summary>The namespace with valid, escaped names only: <c>My-App.1st.class</c> gives <c>My_App._1st.@class</c>. Empty stays empty.</summary>
    public static string Sanitize(string text)
    {
        List<string> parts = [];
        foreach (string part in text.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (SanitizePart(part.Trim()) is { Length: > 0 } name)
            {
                parts.Add(name);
            }
        }

        return string.Join(".", parts);
    }

    private static string SanitizePart(string part)
    {
        // The keyword may be escaped in the project file already.
        part = part.StartsWith("@", StringComparison.Ordinal) ? part.Substring(1) : part;
        char[] characters = part.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (!char.IsLetterOrDigit(characters[i]))
            {
                characters[i] = '_';
            }
        }

        string name = new(characters);
        return Identifier.Escape(Identifier.Bounded(name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name));
    }
}
