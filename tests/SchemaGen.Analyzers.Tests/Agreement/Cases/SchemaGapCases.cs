using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Schemas that the specification allows, and that NJsonSchema does not read.</summary>
internal static class SchemaGapCases
{
    public static AgreementGroup DecimalCounts { get; } = new(
        "decimals",
        """
        {
          "type": "object",
          "properties": {
            "code": { "type": "string", "minLength": 1.0, "maxLength": 2.0 },
            "list": { "type": "array", "items": { "type": "boolean" }, "minItems": 1e0, "maxItems": 0.2e1 }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Code = \"a\""),
            Valid("Code = \"ab\""),
            Valid("List = [true, true]"),
            Invalid("Code = \"\"", "minLength", "/code", "SG1003"),
            Invalid("Code = \"abc\"", "maxLength", "/code", "SG1003"),
            Invalid("List = [true, true, true]", "maxItems", "/list", "SG1002"),
        ])
    { NJsonSchemaGap = "asks for counts without a decimal point" };

    public static AgreementGroup BooleanSchemas { get; } = new(
        "anythings",
        """
        {
          "type": "object",
          "properties": { "anything": true, "list": { "type": "array", "items": true, "maxItems": 1 } },
          "additionalProperties": false
        }
        """,
        [
            Valid("Anything = JsonSerializer.SerializeToElement(1)"),
            Valid("List = [JsonSerializer.SerializeToElement(\"a\")]"),
            Invalid("List = [JsonSerializer.SerializeToElement(1), JsonSerializer.SerializeToElement(2)]", "maxItems", "/list", "SG1002"),
        ])
    { NJsonSchemaGap = "asks for schemas that are objects" };
}
