using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Formats whose grammar is exact, of texts, items and values of maps.</summary>
internal static class FormatCases
{
    private const string IsLoose = "checks the format loosely";

    public static AgreementGroup Group { get; } = new(
        "grammars",
        """
        {
          "type": "object",
          "properties": {
            "day": { "type": "string", "format": "date" },
            "moment": { "type": "string", "format": "date-time", "maxLength": 30 },
            "mail": { "type": "string", "format": "email" },
            "id": { "type": "string", "format": "uuid" },
            "hosts": { "type": "array", "items": { "type": "string", "format": "ipv4" } },
            "free": { "type": "string", "format": "password" }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Day = \"2024-02-29\""),
            Valid("Day = null"),
            Invalid("Day = \"2023-02-29\"", "format", "/day", "SG1004"),
            Invalid("Day = \"tomorrow\"", "format", "/day", "SG1004"),
            Invalid("Day = \"\"", "format", "/day", "SG1004"),
            Valid("Moment = \"2024-12-31T23:59:00Z\""),
            Valid("Moment = \"2024-12-31T23:59:00.5+02:00\""),
            Invalid("Moment = \"2024-12-31\"", "format", "/moment", "SG1004").UnlikeNJsonSchema(IsLoose),
            Invalid("Moment = \"2024-12-31T25:59:00Z\"", "format", "/moment", "SG1004").UnlikeNJsonSchema(IsLoose),
            Valid("Mail = \"a@example.com\""),
            Invalid("Mail = \"a\"", "format", "/mail", "SG1004"),
            Valid("Id = \"00000000-0000-0000-0000-00000000000a\""),
            Invalid("Id = \"a\"", "format", "/id", "SG1004"),
            Valid("Hosts = [\"127.0.0.1\"]"),
            Invalid("Hosts = [\"127.0.0.1\", \"127.0.0.256\"]", "format", "/hosts/1", "SG1004"),
            Valid("Free = \"anything\""),
        ]);
}
