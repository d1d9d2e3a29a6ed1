using SchemaGen.Json;
using SchemaGen.Tool.Layout;

namespace SchemaGen.Tool.Pages;

/// <summary>Reads the JSON values of a page.</summary>
internal static class PageBlocks
{
    /// <summary>Returns the objects with members, and the arrays that hold objects: <c>[1]</c> and <c>{}</c> are prose and programs.</summary>
    /// <param name="text">The text of the page.</param>
    public static IReadOnlyList<JsonBlock> Read(string text)
    {
        List<JsonBlock> blocks = [];
        int end = 0;
        foreach (JsonSpan span in BalancedJson.Find(text))
        {
            string json = text.Substring(span.Start, span.Length);
            if (JsonTree.Parse(json) is { IsValid: true, Root: { } value } && SaysSomething(value))
            {
                blocks.Add(new JsonBlock(blocks.Count + 1, LinePosition.Of(text, span.Start).Line, Heading(text[end..span.Start]), json, value));
            }

            end = span.End;
        }

        return blocks;
    }

    /// <summary>Describes what looks like a schema and is not JSON, with its line; null where there is none.</summary>
    public static string? Broken(string text)
    {
        foreach (JsonSpan span in BalancedJson.FindBroken(text))
        {
            if (text.AsSpan(span.Start, span.Length).Contains("\"properties\"", StringComparison.Ordinal)
                && JsonTree.Parse(text.Substring(span.Start, Math.Min(text.Length - span.Start, span.Length + LongestToken))).Diagnostics is [var first, ..])
            {
                (int line, int column) = LinePosition.Of(text, span.Start + first.Span.Start);
                return $"what begins on line {LinePosition.Of(text, span.Start).Line} is not valid JSON: {first.Message} (line {line}, column {column})";
            }
        }

        return null;
    }

    /// <summary>So much is read behind the place where a value breaks off, to name what stands there.</summary>
    private const int LongestToken = 100;

    private static bool SaysSomething(JsonNode value) => value is JsonObject { Members.Count: > 0 } || (value is JsonArray { Items: var items } && items.Any(static item => item is JsonObject));

    /// <summary>The last line that says something; what only opens a block of code does not.</summary>
    private static string Heading(string between)
    {
        foreach (string line in between.Split('\n').Reverse())
        {
            string words = line.Trim();
            if (words.Any(char.IsLetter) && !words.StartsWith("```", StringComparison.Ordinal))
            {
                return words;
            }
        }

        return "";
    }
}
