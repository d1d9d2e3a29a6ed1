using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Schemas.Prose;
using SchemaGen.Schemas.Vendors;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads a member of <c>properties</c>.</summary>
internal static class PropertyReader
{
    public static PropertyModel Read(ReadingContext context, SchemaNode parent, JsonMember member, bool isRequired)
    {
        if (ProseKeywords.AddTo(parent.Document, member).Value is JsonObject json)
        {
            return Read(context, context.Composer.Compose(parent.Child(json, KeywordNames.Properties, member.Name)), member.Name, isRequired);
        }

        string what = $"property '{member.Name}' of {parent.Location.Quoted()}";
        if (member.Value is not JsonBoolean { Value: var isAllowed })
        {
            parent.Diagnostics.AddImpossible(member.Value, $"{what} is {NodeWords.Describe(member.Value)}, but it must be a schema: an object, true or false");
        }
        else if (!isAllowed)
        {
            parent.Diagnostics.LeaveToEvaluator(member.Value, $"{what} is never allowed, which is left to the evaluator");
        }

        return new PropertyModel(member.Name, new AnyShape()) { IsRequired = isRequired };
    }

    private static PropertyModel Read(ReadingContext context, SchemaNode schema, string name, bool isRequired)
    {
        TypedShape typed = ShapeReader.Read(context, schema, hasOwnDescription: false, isMember: true);
        typed = new TypedShape(ShapeDepth.Bound(schema, KeywordScope.Items | KeywordScope.Members, typed.Shape), typed.IsNullable, typed.Conditions);
        (DefaultValue? value, string? text) = context.Instances.Read(schema, typed);
        return new PropertyModel(
            name,
            typed.Shape,
            IsRequired: isRequired && !IsOfResponses(schema),
            IsNullable: typed.IsNullable,
            Default: value,
            DefaultText: text,
            Conditions: typed.Conditions,
            Title: schema.ReadText(KeywordNames.Title),
            Description: schema.ReadText(KeywordNames.Description),
            Examples: ReadExamples(schema),
            IsDeprecated: schema.ReadFlag(KeywordNames.Deprecated) == true,
            Hints: Playground.Read(schema).Hints);
    }

    /// <summary>Whether <c>required</c> means only that responses have the member, as in OpenAPI (Schema Object, <c>readOnly</c>).</summary>
    private static bool IsOfResponses(SchemaNode schema) =>
        schema.ReadFlag(KeywordNames.ReadOnly) == true && schema.Document.Documents.Of(schema.Json.Span).Dialect.IsOpenApi;

    private static EquatableArray<string> ReadExamples(SchemaNode schema)
    {
        IReadOnlyList<JsonNode> examples = schema.ReadArray(KeywordNames.Examples)?.Items ?? [];
        JsonNode? example = schema.Json[KeywordNames.Example];
        return examples.Count == 0 && example is null ? default
            : examples.Concat(example is null ? [] : [example]).Select(JsonText.Write).Distinct(StringComparer.Ordinal).ToEquatableArray();
    }
}
