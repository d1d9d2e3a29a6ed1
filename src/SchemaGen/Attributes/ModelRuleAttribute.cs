using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace SchemaGen;

/// <summary>
/// States what holds between the members of a generated record, or is asked of it beside their types: <c>dependentRequired</c>, <c>if</c>, <c>not</c>, <c>oneOf</c> and the like, or a
/// sentence that says the same. The analyzers check it (SG1005, SG1013, SG1015); at run time <see cref="ModelInputExtensions.Validate"/> does, by code of its own.
/// </summary>
/// <param name="schema">A fragment of JSON Schema (draft 2020-12) that the record's JSON must satisfy. It is self-contained.</param>
/// <param name="message">The rule as a sentence, without a full stop: <c>give 'image' or 'video', not both</c>. Members have their names in JSON.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelRuleAttribute([StringSyntax(StringSyntaxAttribute.Json)] string schema, string message) : Attribute
{
    /// <summary>The fragment of JSON Schema (draft 2020-12) that the record's JSON must satisfy.</summary>
    public string Schema { get; } = schema;

    /// <summary>The rule as a sentence, without a full stop.</summary>
    public string Message { get; } = message;

    /// <summary>The keyword that the rule was read from; null where it was read from prose.</summary>
    public string? Keyword { get; set; }

    /// <summary>The words of the schema's prose that the rule was read from; null where a keyword states it.</summary>
    public string? Source { get; set; }

    /// <summary>What the service does with an input that breaks the rule.</summary>
    public ModelRuleEffect Effect { get; set; }

    /// <summary>The name in JSON of the member that has no effect where the rule is broken; null where the input is refused.</summary>
    public string? Member { get; set; }
}
