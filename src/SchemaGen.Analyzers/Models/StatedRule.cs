namespace SchemaGen.Models;

/// <summary>A rule of an object that only its own fragment of JSON Schema states: no check is generated for it, for the evaluator has it already, or the service refuses nothing.</summary>
/// <param name="Schema">The fragment, self-contained and in the words of draft 2020-12: compact JSON.</param>
/// <param name="Message">The rule as a sentence, without a capital and a full stop.</param>
/// <param name="Members">The members that the sentence names.</param>
internal sealed record StatedRule(string Schema, string Message, EquatableArray<string> Members)
{
    /// <summary>Gets the keyword that states it; null where prose does.</summary>
    public string? Keyword { get; init; }

    /// <summary>Gets the words that it was read from; null where a keyword states it.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the member that has no effect where the rule is broken; null where the service refuses the input.</summary>
    public string? Ignored { get; init; }
}
