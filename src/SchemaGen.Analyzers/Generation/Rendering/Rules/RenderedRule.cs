using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Rules;

/// <summary>A rule as a record states it.</summary>
/// <param name="Schema">The fragment of JSON Schema.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Keyword">The keyword that it was read from; null where it was read from prose.</param>
/// <param name="Source">The words that it was read from; null where a keyword states it.</param>
/// <param name="Members">The members that it names, by their names in JSON.</param>
internal sealed record RenderedRule(string Schema, string Message, string? Keyword, string? Source, EquatableArray<string> Members)
{
    /// <summary>Gets the member that requires the others, where that is all the rule says: its documentation names them anyway.</summary>
    public string? Dependent { get; init; }

    /// <summary>Gets the member that has no effect where the rule is broken; null where the service refuses the input.</summary>
    public string? Ignored { get; init; }

    /// <summary>Determines whether the documentation of a member has to name the rule.</summary>
    public bool Concerns(string wireName) => wireName != Dependent && Members.Contains(wireName);

    /// <summary>Gets the attribute, without brackets.</summary>
    public string Attribute
    {
        get
        {
            string origin = Source is { } words ? $"Source = {Literal.Text(words)}" : $"Keyword = {Literal.Text(Keyword!)}";
            string effect = Ignored is { } member ? $", Effect = {Library}ModelRuleEffect.Ignored, Member = {Literal.Wire(member)}" : "";
            return $"{Library}ModelRule({Literal.Json(Schema)}, {Literal.Text(Message)}, {origin}{effect})";
        }
    }
}
