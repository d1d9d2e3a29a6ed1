using SchemaGen.Json;
using SchemaGen.Schemas.Overlays;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Infrastructure;

/// <summary>Overlays of the tests.</summary>
internal static class OverlayTest
{
    /// <summary>An overlay with these actions.</summary>
    public static string Of(string actions, string version = "1.0.0") =>
        $$"""{ "overlay": "{{version}}", "info": { "title": "Test", "version": "1" }, "actions": [{{actions}}] }""";

    /// <summary>The schema with the overlay, which has no fault.</summary>
    public static string Apply(string schema, string overlay)
    {
        OverlaidSchema overlaid = OverlaidSchema.Create(schema, overlay, "schemas/m.json");
        Assert.Empty(overlaid.Faults.Select(static fault => fault.Message));
        return overlaid.Text;
    }

    /// <summary>What is wrong with the overlay: the id, the text that is marked, and the message.</summary>
    public static IEnumerable<string> Faults(string schema, string overlay) => OverlaidSchema.Create(schema, overlay, "schemas/m.json").Faults
        .Select(fault => $"{fault.Id} {Marked(overlay, fault.Span)} {fault.Message}");

    public static string Marked(string text, JsonSpan span) => text.Substring(span.Start, span.Length);
}
