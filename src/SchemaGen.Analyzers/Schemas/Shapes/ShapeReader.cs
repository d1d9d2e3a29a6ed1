using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Schemas.Prose;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads a schema into a shape.</summary>
internal static class ShapeReader
{
    /// <summary>Reads a schema that stands for itself: the items of a list, the values of a map.</summary>
    public static TypedShape Read(ReadingContext context, SchemaNode parent, JsonNode node, string keyword)
    {
        switch (node)
        {
            case JsonObject json:
                return Read(context, context.Composer.Compose(parent.Child(json, keyword)), hasOwnDescription: true, isShared: context.Definitions.ReferenceOf(parent) is not null);
            case JsonBoolean { Value: true }:
                return TypedShape.Any;
            case JsonBoolean:
                parent.Diagnostics.LeaveToEvaluator(parent, parent.Json.Member(keyword)!, "a schema that allows nothing");
                return TypedShape.Any;
            default:
                parent.Diagnostics.AddImpossible(parent, keyword, node, "a schema: an object, true or false");
                return TypedShape.Any;
        }
    }

    /// <summary>Reads the schema of one value.</summary>
    /// <param name="context">The state of the reading.</param>
    /// <param name="schema">The schema, composed.</param>
    /// <param name="hasOwnDescription">Whether its description is of the type: that of a property is shown with the property.</param>
    /// <param name="isMember">Whether it is that of a member, of which more can be enforced.</param>
    /// <param name="isShared">Whether it is what a list or map contains that others refer to: its type is one, too.</param>
    public static TypedShape Read(ReadingContext context, SchemaNode schema, bool hasOwnDescription, bool isMember = false, bool isShared = false)
    {
        TypeSet types = TypeReader.Read(schema);
        KeywordSet keywords = KeywordSet.Read(schema);
        bool allowsNull = schema.ReadFlag(KeywordNames.Nullable) == true || schema.Composed is { AllowsNull: true };
        bool isRecord = IsRecord(schema, types, keywords, context.IsStrict);
        if (isRecord && (isShared || schema.Trail is not null || schema.Document.References.IsTarget(schema.Composed?.Identity ?? schema.Json)))
        {
            return new TypedShape(new ReferenceShape(context.Definitions.KeyOf(schema, schema.Composed?.Identity ?? schema.Json)), types.AllowsNull || allowsNull);
        }

        if (schema.Composed is not null && schema.Trail is { IsEndless: true })
        {
            KeywordLint.Report(schema);
            // A list, a map or a union of itself: no C# type ends where its values do.
            schema.Diagnostics.LeaveToEvaluator(schema.Json, $"{schema.Location.Quoted()} holds itself without an object between: it is left to the evaluator");
            return TypedShape.Any;
        }

        UnionReading? union = UnionReader.IsUnion(schema) ? context.Unions.Read(schema, types, hasOwnDescription) : null;
        KeywordLint.Report(schema, union?.Keyword, isRecord, isMember);
        TypedShape typed = Read(context, schema, types, keywords, union, hasOwnDescription);
        typed = new TypedShape(WithDefinition(context, schema, typed.Shape, isShared), typed.IsNullable || allowsNull, typed.Conditions);
        if (isMember && !isRecord)
        {
            return new TypedShape(typed.Shape, typed.IsNullable, ValueRuleReader.Read(context.Composer, schema, typed, union));
        }

        if (union is { Unenforced: { } unenforced })
        {
            schema.Diagnostics.LeaveToEvaluator(schema, union.Keyword, unenforced);
        }

        return typed;
    }

    private static TypedShape Read(ReadingContext context, SchemaNode schema, TypeSet types, KeywordSet keywords, UnionReading? union, bool hasOwnDescription)
    {
        if (union is null && !context.IsStrict && keywords.Text.Pattern is not null && SpelledNumbers.Read(schema, types, keywords) is { } spelled)
        {
            InapplicableKeywords.Report(schema, spelled, keywords);
            return new TypedShape(spelled, types.AllowsNull);
        }

        if ((union is null && TypeUnion.IsOfSeveral(schema, types) ? context.TypeUnion.Read(schema, types, hasOwnDescription) : union?.Typed) is { } several)
        {
            return several with { IsNullable = several.IsNullable || types.AllowsNull };
        }

        TypedShape read = EnumReader.Read(schema, types, keywords.Numeric, hasOwnDescription)
            ?? new TypedShape(OfTypes(context, schema, types, keywords, hasOwnDescription), types.AllowsNull);
        InapplicableKeywords.Report(schema, read.Shape, keywords);
        return new TypedShape(MediaRecogniser.Apply(schema, read.Shape), read.IsNullable, read.Conditions);
    }

    /// <summary>The shape with the definition that its type is: what stands beside the reference says nothing of the type.</summary>
    private static Shape WithDefinition(ReadingContext context, SchemaNode schema, Shape shape, bool isShared)
    {
        switch (shape)
        {
            case EnumShape values when context.Definitions.ReferenceOf(schema, isShared) is { } definition:
                return DefinitionTable.Annotated(values with { Definition = definition }, schema);
            case IntegerShape { Names: { } names } integer when context.Definitions.ReferenceOf(schema, isShared) is { } definition:
                return integer with { Names = DefinitionTable.Annotated(names with { Definition = definition }, schema) };
            case UnionShape union when context.Definitions.ReferenceOf(schema, isShared) is { } definition:
                return DefinitionTable.Annotated(union with { Definition = definition }, schema);
            case OpenEnumShape open:
                // Its list may be the definition of another, closed enum.
                EnumShape known = open.Known with { Definition = context.Definitions.ReferenceOf(schema, isShared) };
                return open with { Known = known.Definition is null ? known : DefinitionTable.Annotated(known, schema) };
            default:
                return shape;
        }
    }

    /// <summary>Whether the schema describes an object with members of its own.</summary>
    private static bool IsRecord(SchemaNode schema, TypeSet types, KeywordSet keywords, bool isStrict) =>
        keywords.Object.Properties is { Members.Count: > 0 }
        && (types.Kinds == JsonTypes.Object || (!isStrict && types is { Kinds: JsonTypes.None, AllowsNull: false }))
        && !schema.Has(KeywordNames.Enum) && !schema.Has(KeywordNames.Const);

    private static Shape OfTypes(ReadingContext context, SchemaNode schema, TypeSet types, KeywordSet keywords, bool hasOwnDescription)
    {
        switch (types.Kinds)
        {
            case JsonTypes.Boolean:
                return new BooleanShape();
            case JsonTypes.Integer:
                return NumericShapes.Whole(schema, keywords.Numeric);
            case JsonTypes.Number:
                return NumericShapes.Number(schema, keywords.Numeric);
            case JsonTypes.String:
                return keywords.Text.ToShape(schema);
            case JsonTypes.Array:
                return ListReader.Read(context, schema, keywords.List);
            case JsonTypes.Object:
                return ObjectReader.Read(context, schema, keywords.Object, hasOwnDescription);
            case JsonTypes.None when !types.AllowsNull:
                return Untyped(context, schema, keywords, hasOwnDescription);
            default:
                schema.Diagnostics.LeaveToEvaluator(schema, schema.Json.Member(KeywordNames.Type)!, "a property has one type, beside null");
                return new AnyShape();
        }
    }

    /// <summary>Reads a schema without a <c>type</c>: members and items still show what is meant; bounds alone do not.</summary>
    private static Shape Untyped(ReadingContext context, SchemaNode schema, KeywordSet keywords, bool hasOwnDescription) =>
        context.IsStrict ? new AnyShape()
        : schema.Json[KeywordNames.Properties] is JsonObject ? ObjectReader.Read(context, schema, keywords.Object, hasOwnDescription)
        : schema.Has(KeywordNames.Items) ? ListReader.Read(context, schema, keywords.List)
        : new AnyShape();
}
