using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>A schema where it stands in its document. Two are equal that stand at the same place.</summary>
/// <param name="Json">Its keywords.</param>
/// <param name="Pointer">The JSON Pointer to it.</param>
internal sealed record RawSchema(JsonObject Json, string Pointer)
{
    private static readonly string[] s_alternatives = ["anyOf", "oneOf"];

    /// <summary>The schema of a member of <c>properties</c>; null where there is none.</summary>
    public RawSchema? Member(string name) =>
        Json["properties"] is JsonObject members && members[name] is JsonObject json ? new RawSchema(json, $"{Pointer}/properties/{Escape(name)}") : null;

    /// <summary>The schema that a keyword holds; null where there is none.</summary>
    public RawSchema? Inner(string keyword) => Json[keyword] is JsonObject json ? new RawSchema(json, $"{Pointer}/{keyword}") : null;

    /// <summary>The schemas that a keyword lists.</summary>
    public IEnumerable<RawSchema> List(string keyword) =>
        (Json[keyword] as JsonArray)?.Select((item, i) => (Item: item as JsonObject, i)).Where(static pair => pair.Item is not null).Select(pair => new RawSchema(pair.Item!, $"{Pointer}/{keyword}/{pair.i}")) ?? [];

    /// <summary>The names of <c>properties</c>.</summary>
    public IEnumerable<string> Names => (Json["properties"] as JsonObject)?.Select(static member => member.Key) ?? [];

    /// <summary>The names that <c>required</c> lists.</summary>
    public IEnumerable<string> Required => (Json["required"] as JsonArray)?.Select(static name => (string)name!) ?? [];

    /// <summary>Each list of alternatives.</summary>
    public IEnumerable<IReadOnlyList<RawSchema>> Alternatives => s_alternatives.Where(Json.ContainsKey).Select(keyword => List(keyword).ToList());

    /// <summary>Whether it says nothing but <c>nullable</c>. To the letter that allows any value; generators of documents mean null.</summary>
    public bool IsNull => RawKeywords.IsTrue(Json["nullable"]) && Json.All(static member => member.Key == "nullable" || RawKeywords.IsAnnotation(member.Key));

    public bool Equals(RawSchema? other) => other?.Pointer == Pointer;

    public override int GetHashCode() => Pointer.GetHashCode(StringComparison.Ordinal);

    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
