using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Instances;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads what the bounds of a schema require of a value whose shape is known: those of other types do not apply to it.</summary>
/// <param name="composer">Composes the schemas of the document.</param>
/// <param name="name">The member's wire name; null for the value itself.</param>
/// <param name="shape">The shape of the value.</param>
/// <param name="isNullable">Whether it may be null, which no bound applies to.</param>
internal sealed class BoundConditionReader(SchemaComposer composer, string? name, Shape shape, bool isNullable)
{
    /// <summary>Whether the keyword is read here.</summary>
    public static bool Reads(string keyword) => (KeywordTable.ReadersOf(keyword) & KeywordReaders.Bounds) != 0;

    /// <summary>Reads the condition; null where the schema says more than a condition can, or a bound was reported and is ignored.</summary>
    public Condition? Read(SchemaNode schema) => shape switch
    {
        BooleanShape => Condition.True,
        IntegerShape or NumberShape => OfNumber(schema),
        TextShape or EnumShape or OpenEnumShape => OfText(schema),
        ListShape list => OfList(schema, list),
        MapShape or ObjectShape or ReferenceShape => HasAny(schema, JsonTypes.Object) ? null : Condition.True,
        _ => HasAny(schema, JsonTypes.Any) ? null : Condition.True,
    };

    /// <summary>Whether the schema has a bound for values of one of the types.</summary>
    private static bool HasAny(SchemaNode schema, JsonTypes types) =>
        schema.Json.Members.Any(member => KeywordTable.Find(member.Name) is { } keyword && (keyword.Readers & KeywordReaders.Bounds) != 0 && (keyword.Types & types) != 0);

    private Condition OrNull(Condition condition) => isNullable && condition != Condition.True ? Condition.Any(ConditionParts.IsNull(name), condition) : condition;

    private Condition? OfNumber(SchemaNode schema)
    {
        if (schema.Json[KeywordNames.Format] is JsonString { Value: var format } && NumericFormats.Find(format) is not null)
        {
            return null;
        }

        if (!HasAny(schema, JsonTypes.Number))
        {
            return Condition.True;
        }

        NumericKeywords keywords = NumericKeywords.Read(schema);
        bool isHeld;
        Shape kept = shape is IntegerShape ? NumericShapes.Integer(schema, keywords, out isHeld) : NumericShapes.Number(schema, keywords, out isHeld);
        return keywords.HasErrors || !isHeld ? null : OrNull(new ShapeCondition(name, kept));
    }

    private Condition? OfText(SchemaNode schema)
    {
        if (!HasAny(schema, JsonTypes.String))
        {
            return Condition.True;
        }

        TextKeywords keywords = TextKeywords.Read(schema);
        if (keywords.HasErrors || !(keywords.Format is null or "password" || (AssertedFormats.Find(keywords.Format) is not null && schema.Document.AssertsFormat(schema))))
        {
            return null;
        }

        TextShape text = keywords.ToShape(schema);
        return OrNull(shape is EnumShape values
            ? ConditionParts.OneOf(name, values.Values.Where(value => InstanceCheck.FindText(value.WireValue, text) is null).Select(static value => new EnumDefault(value.WireValue)))
            : new ShapeCondition(name, text));
    }

    private Condition? OfList(SchemaNode schema, ListShape list)
    {
        if (!HasAny(schema, JsonTypes.Array))
        {
            return Condition.True;
        }

        ListKeywords keywords = ListKeywords.Read(schema);
        List<Condition> parts = [];
        if (keywords.MinItems is not null || keywords.MaxItems is not null || keywords.UniqueItems)
        {
            parts.Add(new ShapeCondition(name, new ListShape(list.Item, list.ItemIsNullable, keywords.MinItems, keywords.MaxItems, keywords.UniqueItems)));
        }

        if (keywords.Items is { } items)
        {
            // "Every item satisfies it" is "there is not one item that does not satisfy it".
            if (items is JsonArray || new ValueConditionReader(composer, schema, null, list.Item, list.ItemIsNullable).Read(items) is not { } item)
            {
                return null;
            }

            if (Condition.Not(item) is var broken && broken != Condition.False)
            {
                parts.Add(new ItemsCondition(name, broken, 0, 0));
            }
        }

        if (ContainedReader.Read(composer, schema, list, out bool hasErrors) is not { } contained || hasErrors || keywords.HasErrors)
        {
            return null;
        }

        return OrNull(Condition.All([.. parts, .. contained.Select(some => some with { Property = name })]));
    }
}
