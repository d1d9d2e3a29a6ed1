using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Tool.Documents;

/// <summary>What shows that a schema describes what a model gives, and not what it takes.</summary>
internal static partial class OutputSigns
{
    /// <summary>The sign in a schema's own title, or in its address; null where there is none.</summary>
    public static string? In(JsonObject? schema) =>
        Of(schema, KeywordNames.Title) ?? Of(schema, KeywordNames.Id);

    /// <summary>Whether the words above a schema announce an output: "Output schema", "Response".</summary>
    public static bool InHeading(string heading) => Output().IsMatch(heading) && !Input().IsMatch(heading) && heading.Length <= LongestHeading;

    /// <summary>A longer line is a sentence, which may speak of anything.</summary>
    private const int LongestHeading = 60;

    private static string? Of(JsonObject? schema, string keyword) =>
        schema?[keyword] is JsonString { Value: var text } && Output().IsMatch(text) && !Input().IsMatch(text) ? $"its '{keyword}' is \"{text}\"" : null;

    [GeneratedRegex(@"output|response", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Output();

    [GeneratedRegex(@"input|request", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Input();
}
