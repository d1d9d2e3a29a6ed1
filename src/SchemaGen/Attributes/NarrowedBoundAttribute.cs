using System.ComponentModel;

namespace SchemaGen;

/// <summary>
/// Tells what a bound of a generated property was before the last update of the schema narrowed it, as the lock of the tool <c>schemagen</c> notes it. It refuses nothing: the analyzers name the
/// bound where they report a value that it let in (SG1001, SG1002, SG1003).
/// </summary>
/// <param name="keyword">The keyword of JSON Schema: <c>maximum</c>, <c>minItems</c>, <c>maxLength</c> and the like.</param>
/// <param name="before">Its value before the update: <c>14</c>.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NarrowedBoundAttribute(string keyword, string before) : Attribute
{
    /// <summary>The keyword of JSON Schema.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>Its value before the update.</summary>
    public string Before { get; } = before;
}
