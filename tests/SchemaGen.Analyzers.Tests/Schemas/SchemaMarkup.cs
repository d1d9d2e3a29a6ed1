using System.Text;
using SchemaGen.Json;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>
/// A schema with its faults marked in place, <c>{|SG0004:"4"|}</c>: exactly these are to be reported, at exactly these places. <c>{|SGEVAL:"not"|}</c> marks what is not
/// reported but left to the evaluator.
/// </summary>
internal static class SchemaMarkup
{
    /// <summary>Reads the text without its marks, and holds the reader to them.</summary>
    public static SchemaReadResult Read(string markup, string? inputPointer = null)
    {
        (string text, List<(string Id, JsonSpan Span)> expected) = Strip(markup);
        SchemaReadResult result = SchemaReader.Read(text, inputPointer);

        Assert.Equal(
            expected.OrderBy(static mark => mark.Span.Start).Select(mark => Show(mark.Id, mark.Span, text)),
            result.Diagnostics.Concat(result.Evaluated).OrderBy(static fault => fault.Span.Start).Select(fault => Show(fault.Id, fault.Span, text)));
        bool needsEvaluation = result.Evaluated.Count > 0 || result.Diagnostics.Any(static fault => fault.Id == "SG0005");
        Assert.Equal(needsEvaluation, result.Model?.IsEvaluated ?? needsEvaluation);
        Assert.All(result.Diagnostics, static fault => Assert.Matches(@"^\S.*[^.\s]$", fault.Message));
        return result;
    }

    /// <summary>The text without its marks.</summary>
    public static string TextOf(string markup) => Strip(markup).Text;

    private static string Show(string id, JsonSpan span, string text) => $"{id} at {span.Start}: {text.Substring(span.Start, span.Length)}";

    private static (string Text, List<(string Id, JsonSpan Span)> Marks) Strip(string markup)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        List<(string, JsonSpan)> marks = [];
        for (int i = 0; i < markup.Length; i++)
        {
            if (string.CompareOrdinal(markup, i, "{|SG", 0, 4) == 0)
            {
                open.Push((markup.Substring(i + 2, 6), text.Length));
                i += 8;
            }
            else if (string.CompareOrdinal(markup, i, "|}", 0, 2) == 0)
            {
                (string id, int start) = open.Pop();
                marks.Add((id, JsonSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(markup[i]);
            }
        }

        Assert.Empty(open);
        return (text.ToString(), marks);
    }
}
