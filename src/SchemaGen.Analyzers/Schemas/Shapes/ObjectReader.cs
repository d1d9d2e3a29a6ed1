using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Schemas.Vendors;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads an object: one with fixed members, or a map.</summary>
internal static class ObjectReader
{
    public static Shape Read(ReadingContext context, SchemaNode schema, ObjectKeywords keywords, bool hasOwnDescription) =>
        keywords.Properties is { Members.Count: > 0 }
            ? ReadFixed(context, schema, keywords, hasOwnDescription)
            : ReadMap(context, schema, keywords);

    public static ObjectShape ReadFixed(ReadingContext context, SchemaNode schema, ObjectKeywords keywords, bool hasOwnDescription)
    {
        IReadOnlyList<JsonMember> members = MemberOrder.Sort(schema, LastOfEachName(keywords.Properties?.Members ?? []));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonMember member in members)
        {
            names.Add(member.Name);
        }

        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonString name in keywords.Required)
        {
            required.Add(name.Value);
        }

        ReportUndeclared(schema, keywords, names);
        bool isClosed = IsClosed(schema, keywords);
        TypedShape additional = ReadMatching(context, schema) ?? ReadAdditional(context, schema, keywords);
        var read = new PropertyModel[members.Count];
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = PropertyReader.Read(context, schema, members[i], required.Contains(members[i].Name));
        }

        var properties = new EquatableArray<PropertyModel>(read);
        List<StatedRule>? stated = null;
        EquatableArray<ConditionRule> conditions = ConditionReader.Read(context.Composer, schema, properties, isClosed, keyword =>
        {
            if (StatedKeywords.Read(context, schema, keyword) is { } rule)
            {
                (stated ??= []).Add(rule);
            }
        });
        conditions = ProseRuleReader.Add(context, schema, properties, isClosed, conditions, ref stated);
        return new ObjectShape(
            schema.ReadText(KeywordNames.Title),
            hasOwnDescription ? schema.ReadText(KeywordNames.Description) : null,
            properties,
            isClosed ? null : ShapeDepth.Bound(schema, KeywordScope.Members, additional.Shape),
            !isClosed && additional.IsNullable,
            RuleReader.Read(schema, members, names),
            conditions,
            isClosed ? null : MapNameReader.Read(schema),
            stated?.ToEquatableArray() ?? default);
    }

    private static MapShape ReadMap(ReadingContext context, SchemaNode schema, ObjectKeywords keywords)
    {
        ReportUndeclared(schema, keywords, []);
        RuleReader.Read(schema, [], []);
        TextShape? names = MapNameReader.Read(schema);
        if (ReadMatching(context, schema) is { } matching)
        {
            return new MapShape(matching.Shape, matching.IsNullable, keywords.MinProperties, keywords.MaxProperties, names);
        }

        bool isClosed = IsClosed(schema, keywords);
        TypedShape value = ReadAdditional(context, schema, keywords);
        return new MapShape(value.Shape, value.IsNullable, keywords.MinProperties, isClosed ? 0 : keywords.MaxProperties, names);
    }

    /// <summary>The shape of the members whose names match the only pattern; null where that does not alone determine the members that are not declared.</summary>
    private static TypedShape? ReadMatching(ReadingContext context, SchemaNode schema) => MapNameReader.PatternOf(schema.Json) switch
    {
        null => null,
        { Value: JsonObject json, Name: var pattern } => ShapeReader.Read(context, context.Composer.Compose(schema.Child(json, KeywordNames.PatternProperties, pattern)), hasOwnDescription: true),
        _ => TypedShape.Any,
    };

    private static bool IsClosed(SchemaNode schema, ObjectKeywords keywords) =>
        keywords.Additional is { Value: JsonBoolean { Value: false } } && !schema.Has(KeywordNames.PatternProperties);

    /// <summary>The shape of members without a name of their own. <c>false</c> does not give a shape: it says that there are none.</summary>
    private static TypedShape ReadAdditional(ReadingContext context, SchemaNode schema, ObjectKeywords keywords) =>
        keywords.Additional is { Value: JsonObject additional, Name: var keyword } && !schema.Has(KeywordNames.PatternProperties)
            ? ShapeReader.Read(context, schema, additional, keyword)
            : TypedShape.Any;

    private static void ReportUndeclared(SchemaNode schema, ObjectKeywords keywords, HashSet<string> names)
    {
        foreach (JsonString name in keywords.Required)
        {
            if (!names.Contains(name.Value))
            {
                schema.Diagnostics.LeaveToEvaluator(
                    name, $"'required' of {schema.Location.Quoted()} lists {NodeWords.Describe(name)}, which 'properties' does not declare: it is left to the evaluator");
            }
        }
    }

    /// <summary>The last of the members with the same name, at its position: what most readers of JSON make of a member that is given twice.</summary>
    private static List<JsonMember> LastOfEachName(IReadOnlyList<JsonMember> members)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<JsonMember> last = [];
        for (int i = members.Count - 1; i >= 0; i--)
        {
            if (seen.Add(members[i].Name))
            {
                last.Add(members[i]);
            }
        }

        last.Reverse();
        return last;
    }
}
