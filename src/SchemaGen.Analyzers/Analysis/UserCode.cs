using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Analysis;

/// <summary>
/// Tells the code of the user from what a generator adds to it. A <c>.razor</c> or <c>.cshtml</c> file reaches the compiler as generated C#, in which <c>#line</c> leads back to what the user wrote;
/// what no file has (a record of ours, the code around a component) is hidden, or maps to nothing.
/// </summary>
internal static class UserCode
{
    /// <summary>What an analyzer asks for that looks at code of the user in generated files, too, and decides with <see cref="IsAt(Location, bool)"/>.</summary>
    public const GeneratedCodeAnalysisFlags InGeneratedFiles = GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    /// <summary>Determines whether the user wrote what is at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isGenerated">Whether the compiler takes the file, or the member, for generated code.</param>
    public static bool IsAt(Location place, bool isGenerated) =>
        !isGenerated
        || (place is { SourceTree: { } tree, SourceSpan: var span }
            && tree.GetMappedLineSpan(span) is { HasMappedPath: true, Path: var path }
            && tree.GetLineVisibility(span.Start) != LineVisibility.Hidden

            // A file of C# is analysed where it is.
            && !path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase));

    /// <summary>Determines whether the user wrote a piece of code.</summary>
    public static bool IsAt(SyntaxNode code, bool isGenerated) => !isGenerated || IsAt(code.GetLocation(), isGenerated);
}
