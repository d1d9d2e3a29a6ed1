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
    // Made at the first use: most of the patterns of an assembly are never asked.
    private readonly Lazy<Regex?> _regex = new(() => EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out _) ? regex : null);

    /// <summary>The pattern as the schema spells it.</summary>
    public string Pattern => pattern;

    /// <summary>Whether the text matches. True for a pattern that .NET cannot run, which the compiler has told the user of (SG0008).</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it matches somewhere.</returns>
    public bool IsMatch(string text) => _regex.Value is not { } regex || EcmaScriptPattern.IsMatch(regex, text);
}
