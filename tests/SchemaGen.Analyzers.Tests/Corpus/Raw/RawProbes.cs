using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>Values on either side of a constraint, the ones next to it first. Whether they keep everything else is for <see cref="RawCheck"/> to say.</summary>
/// <param name="Name">What is probed: the keyword, or one case of it.</param>
/// <param name="Inside">Values that keep it.</param>
/// <param name="Outside">Values that break it; none where only what it allows can be shown.</param>
internal sealed record RawProbe(string Name, IEnumerable<JsonNode?> Inside, IEnumerable<JsonNode?> Outside)
{
    /// <summary>Where the fault is, seen from the value: the name of a member, or nothing.</summary>
    public string Member { get; init; } = "";

    /// <summary>Whether the keyword lets something in, and forbids nothing.</summary>
    public bool IsOfInsideOnly { get; init; }

    /// <summary>Whether NJsonSchema knows what is probed.</summary>
    public bool IsKnownToOracle { get; init; } = true;
}

/// <summary>Makes the probes of a constraint.</summary>
/// <param name="document">The document.</param>
/// <param name="values">Makes values.</param>
internal sealed class RawProbes(RawDocument document, RawValues values)
{
    /// <summary>The probes; none where nothing is known of the keyword, or of its value.</summary>
    public IEnumerable<RawProbe> Of(RawConstraint constraint, RawPlace place)
    {
        IReadOnlyList<RawSchema> schemas = place.Schemas;
        IReadOnlyList<RawSchema> parts = document.Parts(schemas);
        JsonNode? setting = constraint.Value;
        int count = (int)Math.Clamp(RawNumber.Of(setting) ?? 0, 0, int.MaxValue - 1);
        string keyword = constraint.Keyword;
        return keyword switch
        {
            "type" => [new RawProbe(keyword, [Valid(schemas)], RawTypes.Samples), new RawProbe("null", [Valid(schemas)], [null])],
            "nullable" => [new RawProbe(keyword, [null], []) { IsOfInsideOnly = true }],
            "enum" or "const" => [OfList(keyword, setting is JsonArray listed && keyword == "enum" ? [.. listed] : [setting])],
            "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" => [OfBound(constraint, schemas)],
            "multipleOf" => [new RawProbe(keyword, [Valid(schemas)], RawNumber.Of(Valid(schemas)) is { } number ? [RawNumber.Json(number + 1), RawNumber.Json(number + (RawNumber.Of(setting)!.Value / 2))] : [])],
            "minLength" => OfLength(keyword, count, count - 1),
            "maxLength" => OfLength(keyword, count, count + 1),
            "format" when (string?)setting is "int32" or "int64" => [new RawProbe(keyword, [Valid(schemas)], [RawNumber.Json(int.MaxValue + 1m), RawNumber.Json(long.MaxValue + 1m)])],
            "format" when !RawTexts.KnowsFormat((string?)setting ?? "") => [],
            "pattern" or "format" => [new RawProbe(keyword, [Valid(schemas)], RawTexts.Samples.Append("no such text").Reverse().Select(static text => (JsonNode?)text))],
            "minItems" => [new RawProbe(keyword, [values.List(parts, count)], [.. Lists(parts, count - 1)])],
            "maxItems" => [new RawProbe(keyword, [values.List(parts, count), Valid(schemas)], [.. Lists(parts, count + 1)])],
            "uniqueItems" => [new RawProbe(keyword, [.. Lists(parts, 2), Valid(schemas)], Lists(parts, 1).Select(static list => (JsonNode?)new JsonArray(list![0]!.DeepClone(), list[0]!.DeepClone())))],
            "required" => constraint.Schema.Required.Select(name => OfRequired(schemas, name)),
            "dependentRequired" or "dependencies" => ((JsonObject)setting!).SelectMany(rule => (rule.Value as JsonArray ?? []).Select(name => OfCompanion(schemas, rule.Key, (string)name!))),
            "additionalProperties" when setting is JsonValue => [OfAdditional(schemas)],
            "minProperties" => [OfMemberCount(keyword, schemas, count, count - 1)],
            "maxProperties" => [OfMemberCount(keyword, schemas, count, count + 1)],
            "anyOf" => [OfNone(constraint, schemas)],
            "oneOf" => [OfNone(constraint, schemas), OfTwo(constraint, schemas)],
            _ => [],
        };
    }

    private JsonNode? Valid(IReadOnlyList<RawSchema> schemas) => values.Valid(schemas);

    private static RawProbe OfList(string keyword, IReadOnlyList<JsonNode?> listed)
    {
        List<decimal> numbers = listed.Select(RawNumber.Of).OfType<decimal>().ToList();
        IEnumerable<JsonNode?> others = numbers.Count > 0 ? [RawNumber.Json(numbers.Max() + 1), RawNumber.Json(numbers.Min() - 1)] : [];
        return new RawProbe(keyword, listed.Reverse().Concat([]), others.Concat(["no such value", "", true, false]));
    }

    private RawProbe OfBound(RawConstraint constraint, IReadOnlyList<RawSchema> schemas)
    {
        bool isLower = constraint.Keyword is "minimum" or "exclusiveMinimum";
        bool isExclusive = constraint.Keyword.StartsWith("exclusive", StringComparison.Ordinal);
        JsonNode? setting = RawKeywords.IsTrue(constraint.Value) ? constraint.Schema.Json[isLower ? "minimum" : "maximum"] : constraint.Value;
        if (RawNumber.Of(setting) is not { } bound)
        {
            return new RawProbe(constraint.Keyword, [], []);
        }

        int inwards = isLower ? 1 : -1;
        decimal[] steps = [0.001m, 1, .. document.Parts(schemas).Select(static part => RawNumber.Of(part.Json["multipleOf"])).OfType<decimal>()];
        IEnumerable<decimal> inside = steps.Select(step => bound + (step * inwards));
        IEnumerable<decimal> outside = steps.Select(step => bound - (step * inwards));
        return new RawProbe(
            constraint.Keyword,
            (isExclusive ? inside : inside.Prepend(bound)).Select(RawNumber.Json).Append(Valid(schemas)),
            (isExclusive ? outside.Prepend(bound) : outside).Select(RawNumber.Json));
    }

    private static IEnumerable<RawProbe> OfLength(string keyword, int inside, int outside) =>
    [
        new RawProbe(keyword, RawTexts.OfLength(inside).Select(Json), RawTexts.OfLength(outside).Select(Json)),

        // NJsonSchema counts UTF-16 units.
        new RawProbe(keyword + " in code points", RawTexts.OfLengthOutsideBmp(inside).Select(Json), RawTexts.OfLengthOutsideBmp(outside).Select(Json)) { IsKnownToOracle = false },
    ];

    private static JsonNode? Json(string text) => text;

    private IEnumerable<JsonArray?> Lists(IReadOnlyList<RawSchema> parts, int count) => count >= 0 && values.List(parts, count) is { } list ? [list] : [];

    private RawProbe OfRequired(IReadOnlyList<RawSchema> schemas, string name)
    {
        JsonNode? without = values.Valid(schemas, "object");
        (without as JsonObject)?.Remove(name);
        return new RawProbe("required", [values.Valid(schemas, "object")], without is null ? [] : [without]) { Member = name };
    }

    private RawProbe OfCompanion(IReadOnlyList<RawSchema> schemas, string name, string companion)
    {
        IReadOnlyList<RawSchema> parts = document.Parts(schemas);
        JsonObject with = values.Valid(schemas, "object") as JsonObject ?? [];
        foreach (string needed in new[] { name, companion })
        {
            with[needed] = Valid(RawValues.OfMember(parts, needed));
        }

        JsonNode without = with.DeepClone();
        ((JsonObject)without).Remove(companion);

        // NJsonSchema does not know the keyword.
        return new RawProbe("dependentRequired", [with], [without]) { Member = name, IsKnownToOracle = false };
    }

    private RawProbe OfAdditional(IReadOnlyList<RawSchema> schemas)
    {
        JsonNode? with = values.Valid(schemas, "object");
        if (with is JsonObject members)
        {
            members[RawPlace.OtherName] = "a";
        }

        return new RawProbe("additionalProperties", [values.Valid(schemas, "object")], with is null ? [] : [with]) { Member = RawPlace.OtherName };
    }

    private RawProbe OfMemberCount(string keyword, IReadOnlyList<RawSchema> schemas, int inside, int outside) =>
        new(keyword, [WithMembers(schemas, inside)], [WithMembers(schemas, outside)]);

    private JsonObject? WithMembers(IReadOnlyList<RawSchema> schemas, int count)
    {
        var made = values.Valid(schemas, "object") as JsonObject ?? [];
        while (made.Count > Math.Max(0, count))
        {
            made.Remove(made.Last().Key);
        }

        values.AddOthers(made, document.Parts(schemas), count);
        return made;
    }

    /// <summary>A value that no alternative takes.</summary>
    private RawProbe OfNone(RawConstraint constraint, IReadOnlyList<RawSchema> schemas) =>
        new(constraint.Keyword, [Valid(schemas)], RawTypes.Samples);

    /// <summary>A value that two alternatives take.</summary>
    private RawProbe OfTwo(RawConstraint constraint, IReadOnlyList<RawSchema> schemas)
    {
        List<RawSchema> alternatives = constraint.Schema.List("oneOf").ToList();
        IEnumerable<JsonNode?> both = alternatives.SelectMany((one, i) => alternatives.Skip(i + 1).Select(other => values.Valid([one, other]))).Where(static value => value is not null);
        return new RawProbe("oneOf of which two hold", [Valid(schemas)], both);
    }
}
