using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>The <c>pattern</c> of a text. For generated code, which keeps one in a static field.</summary>
/// <param name="pattern">An ECMA-262 regular expression, not anchored.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern([StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
{
    // Translated at the first use: most of the patterns of an assembly are never needed.
    private readonly Lazy<Regex?> _regex = new(() => EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out _) ? regex : null);

    /// <summary>The pattern as the schema spells it.</summary>
    public string Pattern => pattern;

    /// <summary>Determines whether the text matches. Every text matches a pattern that .NET cannot run, which the compiler reports (SG0008).</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if the text contains a match; otherwise, <see langword="false"/>.</returns>
    public bool IsMatch(string text) => _regex.Value is not { } regex || EcmaScriptPattern.IsMatch(regex, text);
}
