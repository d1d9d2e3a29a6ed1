using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>Makes up values that schemas allow, as small as they may be.</summary>
internal sealed class RawValues(RawDocument document, RawCheck check)
{
    private const int Deepest = 12;

    /// <summary>No vendor asks for a longer list; a text is made longer only where its own bound is probed.</summary>
    private const int MostItems = 10_000;

    private readonly Dictionary<string, JsonNode?> _known = [];

    /// <summary>A value that keeps all of the schemas; null where none can be made up.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="type">The type that it must have; null for any.</param>
    /// <param name="depth">How deep it stands in the one that is being made.</param>
    public JsonNode? Valid(IReadOnlyList<RawSchema> schemas, string? type = null, int depth = 0)
    {
        string key = type + ":" + string.Join("|", schemas.Select(static schema => schema.Pointer));
        if (!_known.TryGetValue(key, out JsonNode? value))
        {
            value = depth > Deepest ? null : Candidates(schemas, type, depth).FirstOrDefault(candidate => (type is null || RawTypes.Of(candidate) == type) && check.IsValid(candidate, schemas));
            if (value is not null || depth == 0)
            {
                // What was not found below may have been too deep there only.
                _known.Add(key, value);
            }
        }

        return value?.DeepClone();
    }

    /// <summary>A list of that many allowed items; null where none can be made up.</summary>
    public JsonArray? List(IReadOnlyList<RawSchema> parts, int count, int depth = 0)
    {
        if (count == 0)
        {
            return [];
        }

        List<RawSchema> item = parts.Select(static part => part.Inner("items")).OfType<RawSchema>().ToList();
        if (count > MostItems || (item.Count == 0 ? JsonValue.Create("a") : Valid(item, depth: depth + 1)) is not { } single)
        {
            return null;
        }

        // Where no two may be equal, others have to be found.
        bool isUnique = parts.Any(static part => RawKeywords.IsTrue(part.Json["uniqueItems"]));
        IEnumerable<JsonNode> items = isUnique && count > 1
            ? Candidates(item, null, depth + 1).Where(candidate => check.IsValid(candidate, item)).DistinctBy(static candidate => candidate.ToJsonString()).Take(count)
            : Enumerable.Repeat(single, count);
        return new JsonArray([.. items.Select(static value => value.DeepClone())]);
    }

    /// <summary>What must hold for a member.</summary>
    public static IReadOnlyList<RawSchema> OfMember(IReadOnlyList<RawSchema> parts, string name) =>
        parts.Select(part => part.Member(name) ?? (part.Names.Contains(name) ? null : part.Inner("additionalProperties"))).OfType<RawSchema>().ToList();

    private IEnumerable<JsonNode> Candidates(IReadOnlyList<RawSchema> schemas, string? type, int depth)
    {
        IReadOnlyList<RawSchema> parts = document.Parts(schemas);
        IReadOnlyList<RawSchema>? open = parts.SelectMany(static part => part.Alternatives).FirstOrDefault(alternatives => !alternatives.Any(parts.Contains));
        if (open is not null)
        {
            return open.Where(static alternative => !alternative.IsNull).Select(alternative => Valid([.. schemas, alternative], type, depth + 1)).OfType<JsonNode>();
        }

        List<JsonNode> listed = parts.SelectMany(static part => part.Json["enum"] as JsonArray ?? []).Concat(parts.Select(static part => part.Json["const"])).OfType<JsonNode>().ToList();
        return listed.Count > 0 ? listed : Types(parts, type).SelectMany(name => OfType(parts, name, depth));
    }

    private static IEnumerable<string> Types(IReadOnlyList<RawSchema> parts, string? type) =>
        type is not null ? [type]
        : parts.Select(RawTypes.Named).FirstOrDefault(static named => named.Any()) ?? (
            parts.Any(static part => part.Json.ContainsKey("properties")) ? ["object"]
            : parts.Any(static part => part.Json.ContainsKey("items")) ? ["array"]
            : ["string", "number", "boolean", "object", "array"]);

    private IEnumerable<JsonNode> OfType(IReadOnlyList<RawSchema> parts, string type, int depth) => type switch
    {
        "string" => Texts(parts).Select(static text => (JsonNode)text),
        "integer" or "number" => Numbers(parts).Select(RawNumber.Json),
        "boolean" => [true, false],
        "array" => List(parts, Most(parts, "minItems"), depth) is { } list ? [list] : [],
        "object" => Object(parts, depth) is { } members ? [members] : [],
        _ => [],
    };

    private static IEnumerable<string> Texts(IReadOnlyList<RawSchema> parts) =>
        RawTexts.Samples.Concat(RawTexts.OfLength(Most(parts, "minLength")));

    /// <summary>Zero, each bound and what is beside it, what is between them, and multiples near them.</summary>
    private static List<decimal> Numbers(IReadOnlyList<RawSchema> parts)
    {
        List<decimal> bounds = [.. new[] { "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" }.SelectMany(keyword => parts.Select(part => RawNumber.Of(part.Json[keyword]))).OfType<decimal>()];
        List<decimal> near = [0, 1, .. bounds.SelectMany(static bound => new[] { bound, bound + 1, bound - 1, bound + 0.001m, bound - 0.001m })];
        if (bounds.Count > 0)
        {
            near.Add((bounds.Min() / 2) + (bounds.Max() / 2));
        }

        foreach (decimal factor in parts.Select(static part => RawNumber.Of(part.Json["multipleOf"])).OfType<decimal>().Where(static factor => factor > 0))
        {
            near.AddRange(bounds.SelectMany(bound => new[] { decimal.Ceiling(bound / factor) * factor, decimal.Floor(bound / factor) * factor }).ToList());
        }

        return near;
    }

    private JsonObject? Object(IReadOnlyList<RawSchema> parts, int depth)
    {
        JsonObject made = [];
        foreach (string name in parts.SelectMany(static part => part.Required).Distinct())
        {
            IReadOnlyList<RawSchema> schemas = OfMember(parts, name);
            if ((schemas.Count == 0 ? JsonValue.Create("a") : Valid(schemas, depth: depth + 1)) is not { } value)
            {
                return null;
            }

            made[name] = value;
        }

        AddOthers(made, parts, Most(parts, "minProperties"), depth);
        return made;
    }

    /// <summary>Adds members that no schema names, until there are as many as that.</summary>
    public void AddOthers(JsonObject made, IReadOnlyList<RawSchema> parts, int count, int depth = 0)
    {
        for (int i = made.Count; i < Math.Min(count, MostItems); i++)
        {
            string name = RawPlace.OtherName + i;
            IReadOnlyList<RawSchema> schemas = OfMember(parts, name);
            made[name] = schemas.Count == 0 ? "a" : Valid(schemas, depth: depth + 1);
        }
    }

    private static int Most(IReadOnlyList<RawSchema> parts, string keyword) =>
        (int)Math.Min(int.MaxValue, parts.Select(part => RawNumber.Of(part.Json[keyword]) ?? 0).DefaultIfEmpty().Max());
}
