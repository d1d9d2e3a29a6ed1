using SchemaGen.Json;

namespace SchemaGen.Schemas.Overlays;

/// <summary>An overlay: changes to a schema file, in their order (OpenAPI Overlay Specification).</summary>
/// <param name="IsOfVersion10">Whether it is of version 1.0, in which a value that is neither an object nor an array cannot be updated.</param>
/// <param name="Actions">The changes.</param>
internal sealed record OverlayDocument(bool IsOfVersion10, IReadOnlyList<OverlayAction> Actions);

/// <summary>A change.</summary>
/// <param name="Place">Its place in the overlay, in quotes.</param>
/// <param name="Target">The value of <c>target</c>.</param>
/// <param name="Path">What that selects.</param>
/// <param name="Update">What is merged into what is selected; null where that is removed.</param>
internal sealed record OverlayAction(string Place, JsonString Target, JsonPath Path, JsonNode? Update);
