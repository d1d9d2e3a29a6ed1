using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary>Describes in words what a schema asks of a value.</summary>
internal static class SchemaWords
{
    /// <summary>Returns words that follow "that": <c>is a text and has 1 to 4 characters</c>. A schema that takes more than a few words is shown as JSON.</summary>
    public static string Of(CompiledSchema schema)
    {
        if (schema.Keywords.Length == 0 && !schema.IsFalse)
        {
            return "is any value";
        }

        if (schema.IsFalse)
        {
            return "is no value";
        }

        List<string?> words = schema.Keywords.Select(static keyword => keyword.Describe()).ToList();
        return words.Contains(null) ? "matches the schema " + InstanceText.Of(schema.Source) : TypeWords.Join(words!, "and");
    }
}
