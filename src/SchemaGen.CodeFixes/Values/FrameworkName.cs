using Microsoft.CodeAnalysis;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>The name of a type of .NET, as it is written at a position.</summary>
internal static class FrameworkName
{
    /// <summary>Finds the name: short where that refers to the type, or an import makes it do so.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fullName">The name with its namespace.</param>
    /// <param name="position">The position.</param>
    /// <param name="import">The namespace that must be imported; null where none must be.</param>
    public static string Of(CodeFixDocument file, string fullName, int position, out string? import)
    {
        import = null;
        string name = fullName.Substring(fullName.LastIndexOf('.') + 1);
        if (file.Model.Compilation.GetTypeByMetadataName(fullName) is not { } type)
        {
            return "global::" + fullName;
        }

        if (!file.Model.LookupSymbols(position, name: name).IsEmpty)
        {
            return file.NameOf(type, position);
        }

        import = fullName.Substring(0, fullName.LastIndexOf('.'));
        return name;
    }
}
