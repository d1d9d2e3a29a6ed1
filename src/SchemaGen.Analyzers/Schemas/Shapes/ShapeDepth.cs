using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// Limits the depth of shapes. Lists of lists of lists become generic types of the same depth, and compilers and runtimes fail at some. Deeper than vendors
/// nest, the values are untyped, and the evaluator checks them.
/// </summary>
internal static class ShapeDepth
{
    /// <summary>The greatest depth of a type. The deepest in the field is two: a list of boxes of four numbers.</summary>
    private const int Max = 8;

    /// <summary>The shape, with everything below the deepest level replaced by "any value".</summary>
    /// <param name="schema">The schema that contains the keyword.</param>
    /// <param name="scope">The scope of the keywords that lead down: the first of them in the schema is named.</param>
    /// <param name="shape">The shape.</param>
    public static Shape Bound(SchemaNode schema, KeywordScope scope, Shape shape) => Of(shape) <= Max ? shape : ReportAndCut(schema, scope, shape);

    private static Shape ReportAndCut(SchemaNode schema, KeywordScope scope, Shape shape)
    {
        JsonMember? keyword = schema.Json.Members.FirstOrDefault(member => LeadsDown(member, scope)) ?? schema.Json.Members.FirstOrDefault(AlternativesReader.IsAlternatives);
        string reason = ConstraintMessages.Format("what is more than {0} lists or maps deep is taken as it is", Max);
        if (keyword is null)
        {
            schema.Diagnostics.LeaveToEvaluator(schema.Json, $"{schema.Location.Quoted()} is left to the evaluator: {reason}");
        }
        else
        {
            schema.Diagnostics.LeaveToEvaluator(schema, keyword, reason);
        }

        return Cut(shape, 1);
    }

    /// <summary>Whether the keyword gives the items, or the values of a map, their type. Members with a name have a type of their own.</summary>
    private static bool LeadsDown(JsonMember member, KeywordScope scope) =>
        KeywordTable.Find(member.Name) is { } keyword && (keyword.Scope & scope) != 0 && (keyword.Readers & ~KeywordReaders.Contained & ~KeywordReaders.Bounds) != 0
        && member.Name != KeywordNames.Properties && member.Value is JsonObject or JsonArray;

    private static int Of(Shape shape) => shape switch
    {
        ListShape list => 1 + Of(list.Item),
        MapShape map => 1 + Of(map.Value),
        UnionShape union => union.Alternatives.Max(Of),
        _ => 0,
    };

    private static Shape Cut(Shape shape, int depth) => shape switch
    {
        ListShape or MapShape when depth > Max => new AnyShape(),
        ListShape list => list with { Item = Cut(list.Item, depth + 1) },
        MapShape map => map with { Value = Cut(map.Value, depth + 1) },

        // Any value is not an alternative beside others: it includes all of them.
        UnionShape union => Cut(union, union.Alternatives.Select(alternative => Cut(alternative, depth)).ToEquatableArray()),
        _ => shape,
    };

    private static Shape Cut(UnionShape shape, EquatableArray<Shape> alternatives) =>
        alternatives.Any(static alternative => alternative is AnyShape) ? new AnyShape() : shape with { Alternatives = alternatives };
}
