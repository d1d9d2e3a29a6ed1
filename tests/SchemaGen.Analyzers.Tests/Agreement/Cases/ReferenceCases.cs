using static SchemaGen.Analyzers.Tests.Agreement.AgreementCase;

namespace SchemaGen.Analyzers.Tests.Agreement.Cases;

/// <summary>Texts that refer to something: media by prose or upload widget, and <c>format: uri</c>.</summary>
internal static class ReferenceCases
{
    private const string Later = "SG1014 is a later rule";
    private const string Prose = "the rule is in prose";
    private const string Widget = "the rule is in the hints to a form";

    public static AgreementGroup Group { get; } = new(
        "references",
        """
        {
          "type": "object",
          "properties": {
            "photo": { "type": "string", "description": "Image URL or data URI." },
            "sound": { "type": "string", "x-playground": { "widget": "file-upload", "accept": "audio/wav,audio/mpeg" } },
            "shots": { "type": "array", "items": { "type": "string" }, "description": "Reference image URLs or data URI images.", "x-playground": { "widget": "file-upload", "accept": "image/*" } },
            "webhook": { "type": "string", "format": "uri" },
            "links": { "type": "array", "items": { "type": "string", "format": "uri" } }
          },
          "additionalProperties": false
        }
        """,
        [
            Valid("Photo = \"https://example.com/a.png\""),
            Valid("Photo = \"http://example.com\""),
            Valid("Photo = \"HTTPS://EXAMPLE.COM/a\""),
            Valid("Photo = \"data:image/png;base64,iVBORw0KGgo=\""),
            InvalidAtRunTime("Photo = \"data:text/html,x\"", "format", "/photo", Later).UnlikeNJsonSchema(Prose),
            InvalidAtRunTime("Photo = \"/home/me/a.png\"", "format", "/photo", Later).UnlikeNJsonSchema(Prose),
            InvalidAtRunTime("Photo = \"C:\\\\me\\\\a.png\"", "format", "/photo", Later).UnlikeNJsonSchema(Prose),
            InvalidAtRunTime("Photo = \"file:///home/me/a.png\"", "format", "/photo", Later).UnlikeNJsonSchema(Prose),
            InvalidAtRunTime("Photo = \"a.png\"", "format", "/photo", Later).UnlikeNJsonSchema(Prose),
            InvalidAtRunTime("Photo = \"https://\"", "format", "/photo", Later).UnlikeNJsonSchema(Prose),
            InvalidAtRunTime("Photo = \"\"", "format", "/photo", Later).UnlikeNJsonSchema(Prose),
            Valid("Sound = \"data:audio/mpeg;base64,AAAA\""),
            InvalidAtRunTime("Sound = \"data:audio/ogg;base64,AAAA\"", "format", "/sound", Later).UnlikeNJsonSchema(Widget),
            Valid("Shots = [\"https://example.com/a.png\", \"data:image/webp;base64,AAAA\"]"),
            InvalidAtRunTime("Shots = [\"https://example.com/a.png\", \"b.png\"]", "format", "/shots/1", Later).UnlikeNJsonSchema(Widget),

            Valid("Webhook = \"https://example.com/hook\""),
            Valid("Webhook = \"ftp://example.com/hook\""),
            Valid("Webhook = \"urn:isbn:0451450523\""),
            Valid("Webhook = \"mailto:me@example.com\""),
            InvalidAtRunTime("Webhook = \"example.com/hook\"", "format", "/webhook", Later),
            InvalidAtRunTime("Webhook = \"C:\\\\me\\\\hook\"", "format", "/webhook", Later).UnlikeNJsonSchema("takes a local path for a URI"),
            InvalidAtRunTime("Webhook = \"\"", "format", "/webhook", Later),
            InvalidAtRunTime("Webhook = \"https://example.com/a b\"", "format", "/webhook", Later).UnlikeNJsonSchema("takes spaces in a URI"),
            Valid("Links = [\"https://example.com\"]"),
            InvalidAtRunTime("Links = [\"https://example.com\", \"nowhere\"]", "format", "/links/1", Later),
        ]);
}
