using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Nested objects, lists and maps of them, and members that the schema does not name.</summary>
internal static class ObjectCases
{
    public static AgreementGroup Group { get; } = new(
        "objects",
        """
        {
          "type": "object",
          "properties": {
            "options": {
              "type": "object",
              "properties": {
                "n": { "type": "integer", "minimum": 1, "maximum": 4 },
                "name": { "type": "string", "maxLength": 3 },
                "inner": {
                  "type": "object",
                  "properties": { "deep": { "type": "number", "maximum": 1 } },
                  "additionalProperties": false
                }
              },
              "required": ["n"],
              "additionalProperties": false
            },
            "points": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "x": { "type": "integer", "minimum": 0, "maximum": 9 }, "y": { "type": "integer", "minimum": 0, "maximum": 9 } },
                "required": ["x", "y"],
                "additionalProperties": false
              },
              "minItems": 1,
              "uniqueItems": true
            },
            "by_name": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": { "on": { "type": "boolean" }, "level": { "type": "integer", "maximum": 3 } },
                "additionalProperties": false
              }
            },
            "open": {
              "type": "object",
              "properties": { "a": { "type": "integer", "minimum": 0, "maximum": 1 } },
              "additionalProperties": { "type": "string", "maxLength": 2 }
            }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Options = new() { N = 1 }"),
            Valid("Options = new() { N = 4, Name = \"abc\", Inner = new() { Deep = 1 } }"),
            Valid("Options = new() { N = 1, Inner = new() }"),
            Invalid("Options = new() { N = 5 }", "maximum", "/options/n", "SG1001"),
            Invalid("Options = new() { N = 1, Name = \"abcd\" }", "maxLength", "/options/name", "SG1003"),
            Invalid("Options = new() { N = 0, Inner = new() { Deep = 1.5 } }", "minimum", "/options/n", "SG1001").And("maximum", "/options/inner/deep", "SG1001"),
            Valid("Points = [new() { X = 0, Y = 9 }]"),
            Valid("Points = [new() { X = 0, Y = 1 }, new() { X = 1, Y = 0 }]"),
            Invalid("Points = []", "minItems", "/points", "SG1002"),
            Invalid("Points = [new() { X = 0, Y = 0 }, new() { X = 0, Y = 10 }]", "maximum", "/points/1/y", "SG1001"),
            InvalidAtRunTime("Points = [new() { X = 1, Y = 1 }, new() { X = 1, Y = 1 }]", "uniqueItems", "/points", "SG1008 is a later rule"),
            Valid("ByName = new Dictionary<string, ObjectsByName> { [\"k\"] = new() { On = true, Level = 3 } }"),
            Invalid("ByName = new Dictionary<string, ObjectsByName> { [\"k\"] = new() { Level = 4 } }", "maximum", "/by_name/k/level", "SG1001"),
            Valid("Open = new() { A = 1, AdditionalProperties = new Dictionary<string, string> { [\"b\"] = \"xy\" } }"),
            Valid("Open = new()"),
            Invalid("Open = new() { A = 2 }", "maximum", "/open/a", "SG1001"),
            InvalidAtRunTime("Open = new() { AdditionalProperties = new Dictionary<string, string> { [\"b\"] = \"xyz\" } }", "maxLength", "/open/b", "the compiler does not read dictionaries yet"),
        ]);
}
