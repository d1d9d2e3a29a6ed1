using SchemaGen.Constraints;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Vendors;

namespace SchemaGen.Schemas.Prose;

/// <summary>Marks the texts that are references to files: because of an upload widget, or of prose that says "URL or data URI".</summary>
internal static class MediaRecogniser
{
    public static Shape Apply(SchemaNode schema, Shape shape)
    {
        switch (shape)
        {
            case TextShape { Media: null } text when Find(schema) is { } media:
                return text with { Media = media };
            case ListShape { Item: TextShape { Media: null } item } list when Find(schema) is { } media:
                return list with { Item = item with { Media = media } };
            default:
                return shape;
        }
    }

    private static MediaReferenceModel? Find(SchemaNode schema)
    {
        Playground playground = Playground.Read(schema);
        string? said = schema.ReadText(KeywordNames.Description) is { } prose && schema.Document.ReadsProseOf(schema.Json) ? MediaProse.Find(prose) : null;
        return playground.Hints.IsUpload ? new MediaReferenceModel(playground.Accept ?? said ?? MediaReferenceConstraint.Any)
            : said is not null ? new MediaReferenceModel(said)
            : null;
    }
}
