namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>A part of a schema that asks one of several things: <c>anyOf</c>, <c>oneOf</c>, or <c>if</c>.</summary>
/// <param name="Owner">The schema with the keyword.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Alternatives">The alternatives; of <c>if</c>, the condition.</param>
internal sealed record Choice(Node Owner, string Keyword, IReadOnlyList<Node> Alternatives);
