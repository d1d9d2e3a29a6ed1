using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SchemaGen.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>
/// Requires that a text contains a match of an ECMA-262 regular expression: <c>pattern</c>. <see cref="RegularExpressionAttribute"/> alone requires a match of the whole text, and reads
/// the pattern as .NET does. On a list it applies to each item; <see cref="ItemTextPatternAttribute"/> says so to other libraries too. A pattern that .NET cannot run refuses nothing, and a match that takes more than a second counts as one.
/// </summary>
/// <param name="pattern">The pattern as the schema spells it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TextPatternAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) : RegularExpressionAttribute(pattern)
{
    private readonly TextPattern _pattern = new(pattern);

    /// <inheritdoc/>
    public override bool IsValid(object? value) => Items.Match(value, _pattern);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => ErrorMessage is null && ErrorMessageResourceName is null
        ? ConstraintMessages.Format(ConstraintMessages.PatternAttribute, name, Pattern)
        : string.Format(CultureInfo.CurrentCulture, ErrorMessageString, name, Pattern);
}
