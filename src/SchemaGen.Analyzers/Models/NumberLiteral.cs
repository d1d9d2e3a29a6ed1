namespace SchemaGen.Models;

/// <summary>A number of a schema: the text as it was written, so that <c>0.1</c> or <c>1e3</c> is shown as in the file, and its value.</summary>
internal sealed record NumberLiteral(string Text, double Value);

/// <summary>A bound of a number.</summary>
/// <param name="Value">The bound.</param>
/// <param name="IsExclusive">Whether the bound itself is not allowed.</param>
internal sealed record NumberBound(NumberLiteral Value, bool IsExclusive);
