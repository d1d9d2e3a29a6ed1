using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads <c>contains</c>, <c>minContains</c> and <c>maxContains</c> (Validation, 6.4.4 and 6.4.5).</summary>
internal static class ContainedReader
{
    /// <summary>Whether the keyword is read here: where the schema is one of lists.</summary>
    public static bool Reads(SchemaNode schema, Keyword keyword) => (keyword.Readers & KeywordReaders.Contained) != 0 && ListKeywords.IsOfLists(schema);

    /// <summary>What some of the items must satisfy; null where that is more than their type can be asked for.</summary>
    /// <param name="composer">Puts a schema and its parts into one.</param>
    /// <param name="schema">The schema of the list, composed.</param>
    /// <param name="list">What is known of the list.</param>
    /// <param name="hasErrors">Whether a bound was reported, and does not count.</param>
    public static IReadOnlyList<ItemsCondition>? Read(SchemaComposer composer, SchemaNode schema, ListShape list, out bool hasErrors)
    {
        hasErrors = false;
        List<ItemsCondition> read = [];
        foreach (JsonMember keyword in schema.Json.Members)
        {
            if (keyword.Name != KeywordNames.Contains)
            {
                continue;
            }

            // In a composed schema there may be several, each with bounds of its own.
            SchemaNode around = ConditionRules.Around(schema, keyword);
            CountBounds counts = CountBounds.Read(around, KeywordNames.MinContains, KeywordNames.MaxContains);
            hasErrors |= counts.HasErrors;
            int minimum = around.Has(KeywordNames.MinContains) ? counts.Least ?? 0 : 1;
            if (new ValueConditionReader(composer, schema, null, list.Item, list.ItemIsNullable).Read(keyword.Value) is not { } item)
            {
                return null;
            }

            if (minimum > 0 || counts.Most is not null)
            {
                read.Add(new ItemsCondition(null, item, minimum, counts.Most ?? int.MaxValue));
            }
        }

        return read;
    }
}
