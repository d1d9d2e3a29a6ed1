using System.Text;

namespace SchemaGen.Generation.Naming;

/// <summary>The names under which the compiler keeps generated files.</summary>
internal static class HintNames
{
    /// <summary>The longest hint name. File systems allow 255 bytes, and the compiler may have to write the files.</summary>
    private const int MaxLength = 80;

    /// <summary>The hint name of a record, not yet unique: two slugs may differ only in characters that a file name can't have.</summary>
    /// <param name="slug">The model's slug.</param>
    /// <param name="typeName">The name of a declared record, which one slug may have several of; null for the conventional one.</param>
    public static string Base(string slug, string? typeName)
    {
        var name = new StringBuilder(slug.Length + 16);
        foreach (char c in slug)
        {
            name.Append(char.IsLetterOrDigit(c) || c is '-' or '.' or '_' ? c : c == '/' ? '.' : '_');
        }

        if (typeName is not null)
        {
            name.Append('.').Append(typeName);
        }

        return name.Length <= MaxLength ? name.ToString() : name.ToString(0, MaxLength) + "-" + StableHash.Of(slug + "\n" + typeName);
    }

    /// <summary>Takes a hint name that no other record has, ignoring case, as the compiler compares them.</summary>
    /// <param name="taken">The names that are taken; compares without case.</param>
    /// <param name="baseName">The result of <see cref="Base"/>.</param>
    /// <param name="identity">A text that distinguishes this file from every other.</param>
    public static string Take(HashSet<string> taken, string baseName, string identity)
    {
        string name = baseName;
        for (int attempt = 0; !taken.Add(name); attempt++)
        {
            name = baseName + "-" + StableHash.Of(identity + new string('\n', attempt));
        }

        return name + ".g.cs";
    }
}
