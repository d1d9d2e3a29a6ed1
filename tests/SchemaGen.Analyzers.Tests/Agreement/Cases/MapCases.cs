using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Maps: how many members, and which values.</summary>
internal static class MapCases
{
    private const string NotRead = "no attribute says what the members of a map are";

    public static AgreementGroup Group { get; } = new(
        "maps",
        """
        {
          "type": "object",
          "properties": {
            "weights": { "type": "object", "additionalProperties": { "type": "number", "minimum": 0, "maximum": 1 }, "minProperties": 1, "maxProperties": 2 },
            "none": { "type": "object", "additionalProperties": { "type": "boolean" }, "maxProperties": 0 },
            "labels": { "type": "object", "additionalProperties": { "type": "string", "minLength": 1, "maxLength": 3 } },
            "counts": { "type": "object", "additionalProperties": { "type": "integer", "enum": [1, 2] } },
            "styles": { "type": "object", "additionalProperties": { "type": "string", "enum": ["a", "b"] } },
            "lists": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" }, "minItems": 1 } },
            "closed": { "type": "object", "additionalProperties": false }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Weights = new Dictionary<string, double> { [\"a\"] = 0 }"),
            Valid("Weights = new Dictionary<string, double> { [\"a\"] = 0, [\"b/~\"] = 1 }"),
            Valid("Weights = null"),
            Invalid("Weights = new Dictionary<string, double>()", "minProperties", "/weights", "SG1002"),
            Invalid("Weights = new Dictionary<string, double> { [\"a\"] = 0, [\"b\"] = 0, [\"c\"] = 0 }", "maxProperties", "/weights", "SG1002"),
            InvalidAtRunTime("Weights = new Dictionary<string, double> { [\"a/b~c\"] = 1.5 }", "maximum", "/weights/a~1b~0c", NotRead),
            Valid("None = new Dictionary<string, bool>()"),
            Invalid("None = new Dictionary<string, bool> { [\"k\"] = true }", "maxProperties", "/none", "SG1002").UnlikeNJsonSchema("takes a maximum of 0 for no bound"),
            Valid("Labels = new Dictionary<string, string> { [\"\"] = \"a\" }"),
            Valid("Labels = new Dictionary<string, string>()"),
            InvalidAtRunTime("Labels = new Dictionary<string, string> { [\"k\"] = \"\" }", "minLength", "/labels/k", NotRead),
            Valid("Counts = new Dictionary<string, int> { [\"k\"] = 2 }"),
            InvalidAtRunTime("Counts = new Dictionary<string, int> { [\"k\"] = 3 }", "enum", "/counts/k", NotRead),
            Valid("Styles = new Dictionary<string, MapsStyles> { [\"k\"] = MapsStyles.B }"),
            InvalidAtRunTime("Styles = new Dictionary<string, MapsStyles> { [\"k\"] = (MapsStyles)2 }", "enum", "/styles/k", NotRead).WithoutJson(),
            Valid("Lists = new Dictionary<string, IReadOnlyList<string>> { [\"k\"] = [\"a\"] }"),
            InvalidAtRunTime("Lists = new Dictionary<string, IReadOnlyList<string>> { [\"k\"] = [] }", "minItems", "/lists/k", NotRead),
            Valid("Closed = new Dictionary<string, JsonElement>()"),
            Invalid("Closed = new Dictionary<string, JsonElement> { [\"k\"] = JsonSerializer.SerializeToElement(1) }", "maxProperties", "/closed", "SG1002"),
        ]);
}
