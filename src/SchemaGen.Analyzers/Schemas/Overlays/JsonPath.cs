using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Overlays;

/// <summary>A query of JSONPath (RFC 9535): which values of a document are meant.</summary>
/// <param name="IsAbsolute">Whether it begins at the document (<c>$</c>), and not at the value that a filter looks at (<c>@</c>).</param>
/// <param name="Segments">The steps from there.</param>
internal sealed record JsonPath(bool IsAbsolute, IReadOnlyList<JsonPathSegment> Segments)
{
    /// <summary>Gets whether it selects one value at most (2.3.5.1).</summary>
    public bool IsSingular => Segments.All(static segment => segment is { IsDescendant: false, Selectors: [NameSelector or IndexSelector] });
}

/// <summary>A step of a <see cref="JsonPath"/>: from values to some of those in them.</summary>
/// <param name="IsDescendant">Whether the values themselves and all in them, however deep, are looked into (<c>..</c>).</param>
/// <param name="Selectors">What is selected there.</param>
internal sealed record JsonPathSegment(bool IsDescendant, IReadOnlyList<JsonPathSelector> Selectors);

/// <summary>What a segment selects of the members or items of a value.</summary>
internal abstract record JsonPathSelector;

/// <summary>The member of a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Place">Where the query says it.</param>
internal sealed record NameSelector(string Name, ProseSpan Place) : JsonPathSelector;

/// <summary>All members or items.</summary>
internal sealed record WildcardSelector : JsonPathSelector;

/// <summary>The item at an index; a negative one counts from the end.</summary>
internal sealed record IndexSelector(long Index) : JsonPathSelector;

/// <summary>The members or items for which a condition holds.</summary>
internal sealed record FilterSelector(JsonPathCondition Condition) : JsonPathSelector;

/// <summary>A condition of a filter.</summary>
internal abstract record JsonPathCondition;

/// <summary>Holds where one of several holds.</summary>
internal sealed record AnyCondition(IReadOnlyList<JsonPathCondition> Parts) : JsonPathCondition;

/// <summary>Holds where all of several hold.</summary>
internal sealed record AllCondition(IReadOnlyList<JsonPathCondition> Parts) : JsonPathCondition;

/// <summary>Holds where another does not.</summary>
internal sealed record NotCondition(JsonPathCondition Inner) : JsonPathCondition;

/// <summary>Holds where a query selects anything.</summary>
internal sealed record ExistsCondition(JsonPath Query) : JsonPathCondition;

/// <summary>Holds where two values are equal, or are not.</summary>
internal sealed record EqualityCondition(JsonPathOperand Left, bool IsNegated, JsonPathOperand Right) : JsonPathCondition;

/// <summary>A side of a comparison: a value, or what a query selects.</summary>
internal sealed record JsonPathOperand(JsonNode? Literal, JsonPath? Query);

/// <summary>Why a text is no query that is read.</summary>
/// <param name="Place">The part of the text.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
internal sealed record JsonPathFault(ProseSpan Place, string Message);
