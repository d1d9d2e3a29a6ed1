using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Integers beyond 64 bits, and the formats of numbers.</summary>
internal static class LargeIntegerCases
{
    private const string Gap = "asserts no format of numbers, and throws at integers of more than 64 bits";
    private const string NotFollowed = "Values beyond 64 bits are not followed.";
    private const string Converted = "A conversion to BigInteger is not followed.";

    public static AgreementGroup Beyond64Bits { get; } = new(
        "beyond",
        """
        {
          "type": "object",
          "properties": {
            "seed": { "type": "integer", "minimum": 0, "maximum": 18446744073709551615 },
            "high": { "type": "integer", "minimum": 5, "maximum": 10000000000000000000 },
            "huge": { "type": "integer", "minimum": -1, "maximum": 1e30 },
            "seeds": { "type": "array", "items": { "type": "integer", "minimum": 1, "maximum": 18446744073709551615 } }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Seed = 0"),
            Valid("Seed = 5"),
            Valid("Seed = ulong.MaxValue"),
            Valid("Seed = null"),
            Valid("High = 10_000_000_000_000_000_000"),
            Invalid("High = 4", "minimum", "/high", "SG1001"),
            InvalidAtRunTime("High = ulong.MaxValue", "maximum", "/high", NotFollowed),
            Valid("Huge = -1"),
            Valid("Huge = ulong.MaxValue"),
            Valid("Huge = System.Numerics.BigInteger.Pow(10, 30)"),
            InvalidAtRunTime("Huge = -2", "minimum", "/huge", Converted),
            InvalidAtRunTime("Huge = System.Numerics.BigInteger.Pow(10, 30) + 1", "maximum", "/huge", Converted),
            Valid("Seeds = [1, ulong.MaxValue]"),
            Invalid("Seeds = [0, 1]", "minimum", "/seeds/0", "SG1001"),
        ])
    { NJsonSchemaGap = Gap };

    public static AgreementGroup Formats { get; } = new(
        "formats",
        """
        {
          "type": "object",
          "properties": {
            "tiny": { "type": "integer", "format": "uint8" },
            "some": { "type": "integer", "format": "int32" },
            "wide": { "type": "integer", "format": "uint32" },
            "long": { "type": "integer", "format": "int64" },
            "least": { "type": "integer", "format": "int32", "minimum": 10 },
            "single": { "type": "number", "format": "float" },
            "tinies": { "type": "array", "items": { "type": "integer", "format": "int8" } }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Tiny = 255, Some = int.MaxValue, Wide = 4294967295, Long = long.MinValue, Single = float.MaxValue, Tinies = [-128, 127]"),
            Invalid("Tiny = 256", "format", "/tiny", "SG1001").UnlikeNJsonSchema(Gap),
            Invalid("Tiny = -1", "format", "/tiny", "SG1001").UnlikeNJsonSchema(Gap),
            Invalid("Wide = 4294967296", "format", "/wide", "SG1001").UnlikeNJsonSchema(Gap),
            Invalid("Least = 9", "minimum", "/least", "SG1001"),
            Invalid("Single = 1e39", "format", "/single", "SG1001").UnlikeNJsonSchema(Gap),
            Invalid("Tinies = [0, 128]", "format", "/tinies/1", "SG1001").UnlikeNJsonSchema(Gap),
        ]);

}
