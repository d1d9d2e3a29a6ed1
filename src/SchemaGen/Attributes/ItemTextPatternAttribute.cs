using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using SchemaGen.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Requires that each item of a list of texts contains a match of an ECMA-262 regular expression: <c>pattern</c> in <c>items</c>. For a single text there is <see cref="TextPatternAttribute"/>, which on a list is read as a
/// pattern of the list by libraries that know only <see cref="RegularExpressionAttribute"/>.</summary>
/// <param name="pattern">The pattern as the schema spells it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ItemTextPatternAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) : ValidationAttribute(ConstraintMessages.PatternAttribute)
{
    private readonly TextPattern _pattern = new(pattern);

    /// <summary>The pattern as the schema spells it.</summary>
    public string Pattern => _pattern.Pattern;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => Items.Match(value, _pattern);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => ConstraintMessages.Format(ErrorMessageString, name, Pattern);
}
