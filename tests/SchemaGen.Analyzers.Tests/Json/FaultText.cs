using SchemaGen.Json;

namespace SchemaGen.Analyzers.Tests.Json;

/// <summary>Shows faults so that a test can write them down: <c>«the piece of text» message</c>.</summary>
internal static class FaultText
{
    public static string[] Show(string text, JsonReadResult result) =>
        [.. result.Diagnostics.Select(fault => $"{fault.Span.Start} «{text.Substring(fault.Span.Start, fault.Span.Length)}» {fault.Message}")];
}
