using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Json;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering;

/// <summary>Adds to the members of the input what their bounds were before an update narrowed them (<c>/n maximum 4</c>; the tool's lock has them), so that the analyzers can tell.</summary>
internal static class NarrowedBounds
{
    /// <param name="file">What is generated for the input.</param>
    /// <param name="narrowed">The bounds that updates narrowed.</param>
    public static RecordFile AddTo(RecordFile file, EquatableArray<string> narrowed)
    {
        if (narrowed.Count == 0)
        {
            return file;
        }

        RecordType input = file.Records[0];
        EquatableArray<RecordProperty> properties = input.Properties.Select(property => AddTo(property, narrowed)).ToEquatableArray();
        return file with { Records = file.Records.Select((record, number) => number == 0 ? input with { Properties = properties } : record).ToEquatableArray() };
    }

    private static RecordProperty AddTo(RecordProperty property, EquatableArray<string> narrowed)
    {
        string start = JsonPointer.Append("", property.WireName) + " ";
        List<string> attributes = [];
        foreach (string bound in narrowed)
        {
            if (bound.StartsWith(start, StringComparison.Ordinal) && bound.Substring(start.Length).Split(' ') is [var keyword, var before])
            {
                attributes.Add($"{Library}NarrowedBound({Literal.Text(keyword)}, {Literal.Text(before)})");
            }
        }

        return attributes.Count == 0 ? property : property with { Attributes = property.Attributes.Concat(attributes).ToEquatableArray() };
    }
}
