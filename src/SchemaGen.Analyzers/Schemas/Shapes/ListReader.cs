using SchemaGen.Constraints;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads the shape of a list.</summary>
internal static class ListReader
{
    public static ListShape Read(ReadingContext context, SchemaNode schema, ListKeywords keywords)
    {
        ListItems items = ListItems.Read(context, schema, keywords);
        int? most = items.Most;
        var list = new ListShape(items.Item.Shape, items.Item.IsNullable, keywords.MinItems, most < keywords.MaxItems ? most : keywords.MaxItems ?? most, keywords.UniqueItems);
        if (ContainedReader.Read(context.Composer, schema, list, out _) is { } contained)
        {
            return contained.Count == 0 ? list : list with { Contained = contained.ToEquatableArray() };
        }

        schema.Diagnostics.LeaveToEvaluator(schema, schema.Json.Member(KeywordNames.Contains)!);
        return list;
    }
}
