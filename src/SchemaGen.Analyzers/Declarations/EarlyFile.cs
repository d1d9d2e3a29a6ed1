using Microsoft.CodeAnalysis;

namespace SchemaGen.Declarations;

/// <summary>Tells the files that were generated before the other source generators ran, and which they therefore see, as this one does, from all else.</summary>
internal static class EarlyFile
{
    /// <summary>What its name ends with.</summary>
    public const string HintNameEnd = ".early.g.cs";

    public static bool Is(SyntaxTree file) => file.FilePath.EndsWith(HintNameEnd, StringComparison.Ordinal);
}
