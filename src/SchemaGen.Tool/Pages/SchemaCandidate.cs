using SchemaGen.Json;
using SchemaGen.Schemas;
using SchemaGen.Tool.Documents;

namespace SchemaGen.Tool.Pages;

/// <summary>A JSON value of a page that is the schema of an object with members, or holds one.</summary>
/// <param name="Block">The value.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Members">The wire names of its members.</param>
/// <param name="LooksLikeOutput">Whether it says that it describes an output, or the page says so above it.</param>
internal sealed record SchemaCandidate(JsonBlock Block, ExtractedSchema Schema, IReadOnlyList<string> Members, bool LooksLikeOutput)
{
    /// <summary>Reads a value; null where it is not a schema. What the build would take, is one.</summary>
    public static SchemaCandidate? Of(JsonBlock block)
    {
        // Most values on a page are plainly no schema: those need not be read.
        if (!block.Text.Contains("\"properties\"", StringComparison.Ordinal) && !block.Text.Contains("\"$ref\"", StringComparison.Ordinal))
        {
            return null;
        }

        SchemaReadResult result = SchemaReader.Read(block.Text);
        if (result.Model is not { Root.Properties: { Count: > 0 } properties })
        {
            return null;
        }

        bool isOutput = OutputSigns.In(block.Value as JsonObject) is not null || OutputSigns.InHeading(block.Heading);
        return new SchemaCandidate(block, JsonDocumentSchema.PartOf(block.Text, block.Value), properties.Select(static property => property.WireName).ToList(), isOutput);
    }
}
