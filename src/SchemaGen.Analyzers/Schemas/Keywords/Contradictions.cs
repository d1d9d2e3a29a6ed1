using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Reports constraints that no value can satisfy together.</summary>
internal static class Contradictions
{
    /// <summary>Reports SG0005, at the value of the lower bound.</summary>
    public static void Report(SchemaNode schema, JsonMember lower, JsonMember upper) => schema.Diagnostics.AddContradiction(
        lower.Value,
        $"'{lower.Name}' of {schema.LocationOf(lower.NameSpan).Quoted()} is {NodeWords.Describe(lower.Value)}, but '{upper.Name}' is {NodeWords.Describe(upper.Value)}");
}
