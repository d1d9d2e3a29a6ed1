using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads <c>enum</c> and <c>const</c> (an enum of one): the values determine the shape together with <c>type</c>.</summary>
internal static class EnumReader
{
    /// <summary>The most members of an enum. The compiler needs minutes for a million; the longest list of a vendor has a few hundred.</summary>
    private const int MostTexts = 20_000;

    /// <summary>The shape of the values; null where there is no usable list, and only the type applies.</summary>
    public static TypedShape? Read(SchemaNode schema, TypeSet types, NumericKeywords numeric, bool hasOwnDescription)
    {
        if (schema.Json.Member(KeywordNames.Const) is { } constant)
        {
            if (constant.Value is JsonBoolean or JsonNumber or JsonString)
            {
                if (schema.Json[KeywordNames.Enum] is JsonArray { Items: { Count: > 0 } listed } && !listed.Contains(constant.Value, JsonEquality.Comparer))
                {
                    schema.Diagnostics.AddContradiction(
                        constant.Value, $"'const' of {schema.LocationOf(constant.NameSpan).Quoted()} is {NodeWords.Describe(constant.Value)}, which 'enum' does not list");
                }

                return Read(schema, types, numeric, hasOwnDescription, constant, [constant.Value]);
            }

            schema.Diagnostics.LeaveToEvaluator(schema, constant, $"{NodeWords.Describe(constant.Value)} is no constant that a property can have");
            return null;
        }

        if (schema.Json.Member(KeywordNames.Enum) is not { } list)
        {
            return null;
        }

        if (list.Value is JsonArray { Items.Count: > 0 } values)
        {
            return Read(schema, types, numeric, hasOwnDescription, list, values.Items);
        }

        schema.Diagnostics.AddImpossible(schema, KeywordNames.Enum, list.Value, "an array of at least one value");
        if (list.Value is JsonArray && schema.Document.Documents.Of(list.Value.Span).Dialect.AllowsEmptyEnum)
        {
            schema.Diagnostics.LeaveToEvaluator(schema, list, "it allows nothing");
        }

        return null;
    }

    private static TypedShape? Read(
        SchemaNode schema, TypeSet types, NumericKeywords numeric, bool hasOwnDescription, JsonMember keyword, IReadOnlyList<JsonNode> values)
    {
        // A value that the type excludes is ignored: the rest determine the shape.
        bool isNullable = false;
        bool hasOthers = false;
        List<JsonNode> possible = [];
        foreach (JsonNode value in values)
        {
            isNullable |= value is JsonNull;
            hasOthers |= value is not JsonNull;
            if (value is not JsonNull && IsOf(value, types.Kinds))
            {
                possible.Add(value);
            }
        }

        if (possible.Count == 0)
        {
            if (hasOthers)
            {
                schema.Diagnostics.AddImpossible(keyword.Value, $"'{keyword.Name}' of {schema.Location.Quoted()} has no value of the schema's own 'type'");
                return null;
            }

            schema.Diagnostics.LeaveToEvaluator(schema, keyword, "null is its only value");
            return new TypedShape(new AnyShape(), IsNullable: true);
        }

        Shape? shape = ReadTexts(schema, keyword, possible, hasOwnDescription) ?? ReadBooleans(possible) ?? ReadNumbers(schema, types, numeric, hasOwnDescription, keyword, possible);
        if (shape is null)
        {
            schema.Diagnostics.LeaveToEvaluator(schema, keyword, "its values are of several types, or of one that has no literals");
        }

        return new TypedShape(shape ?? new AnyShape(), isNullable);
    }

    private static Shape? ReadTexts(SchemaNode schema, JsonMember keyword, List<JsonNode> values, bool hasOwnDescription)
    {
        if (!values.TrueForAll(IsText))
        {
            return null;
        }

        if (values.Count > MostTexts)
        {
            schema.Diagnostics.LeaveToEvaluator(schema, keyword, ConstraintMessages.Format("it has {0} values, and a C# enum is made of {1} at most", values.Count, MostTexts));
            return new TextShape();
        }

        EnumNames names = EnumNames.Read(schema, keyword.Value);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<EnumValueModel> models = [];
        foreach (JsonNode node in values)
        {
            var value = (JsonString)node;
            if (seen.Add(value.Value))
            {
                models.Add(new EnumValueModel(value.Value, names.NameOf(value), names.DescriptionOf(value)));
            }
        }

        return new EnumShape(
            schema.ReadText(KeywordNames.Title),
            hasOwnDescription ? schema.ReadText(KeywordNames.Description) : null,
            models.ToEquatableArray());
    }

    private static bool IsText(JsonNode value) => value is JsonString;

    private static BooleanShape? ReadBooleans(List<JsonNode> values)
    {
        if (!values.All(static value => value is JsonBoolean))
        {
            return null;
        }

        List<bool> distinct = values.Cast<JsonBoolean>().Select(static value => value.Value).Distinct().ToList();
        return new BooleanShape(distinct.Count == 1 ? distinct[0] : null);
    }

    private static Shape? ReadNumbers(SchemaNode schema, TypeSet types, NumericKeywords numeric, bool hasOwnDescription, JsonMember keyword, List<JsonNode> values)
    {
        if (!values.All(static value => value is JsonNumber))
        {
            return null;
        }

        // Where the type allows fractions, the property does too, whatever the list looks like.
        List<JsonNumber> numbers = values.Cast<JsonNumber>().ToList();
        if ((types.Kinds & JsonTypes.Number) == 0 && numbers.All(IsWhole))
        {
            List<long?> wholes = numbers.Select(static number => WholeNumber.Floor(number.Text).Value).Distinct().ToList();
            if (wholes.Contains(null))
            {
                schema.Diagnostics.LeaveToEvaluator(schema, keyword, "its values are beyond 64 bits");
                return ExactIntegers.OfList(numbers);
            }

            IntegerShape shape = NumericShapes.Integer(schema, numeric) with { AllowedValues = wholes.Select(static value => value!.Value).ToEquatableArray() };
            return EnumNames.Read(schema, keyword.Value) is { HasNames: true } names ? Named(schema, shape, numbers, names, hasOwnDescription) : shape;
        }

        var seen = new HashSet<double>();
        List<NumberLiteral?> literals = numbers.Select(NumericKeywords.ReadLiteral).Where(literal => literal is null || seen.Add(literal.Value)).ToList();
        return literals.Contains(null)
            ? null
            : NumericShapes.Number(schema, numeric) with { AllowedValues = literals.Select(static literal => literal!).ToEquatableArray() };
    }

    /// <summary>The shape of integers that have names, which are an enum: without bounds, unless they exclude some of the values.</summary>
    private static IntegerShape Named(SchemaNode schema, IntegerShape shape, List<JsonNumber> numbers, EnumNames names, bool hasOwnDescription)
    {
        if (shape.MultipleOf is not null || shape.AllowedValues.Any(value => value < shape.Minimum || value > shape.Maximum))
        {
            return shape;
        }

        List<EnumValueModel> values = [];
        foreach (long value in shape.AllowedValues)
        {
            JsonNumber number = numbers.Find(number => WholeNumber.Floor(number.Text).Value == value);
            values.Add(new EnumValueModel(ConstraintMessages.Number(value), names.NameOf(number), names.DescriptionOf(number)));
        }

        return new IntegerShape(AllowedValues: shape.AllowedValues)
        {
            Names = new EnumShape(schema.ReadText(KeywordNames.Title), hasOwnDescription ? schema.ReadText(KeywordNames.Description) : null, values.ToEquatableArray()),
        };
    }

    private static bool IsOf(JsonNode value, JsonTypes kinds) => kinds == JsonTypes.None || (kinds & value switch
    {
        JsonString => JsonTypes.String,
        JsonBoolean => JsonTypes.Boolean,
        JsonNumber number => IsWhole(number) ? JsonTypes.Number | JsonTypes.Integer : JsonTypes.Number,
        JsonArray => JsonTypes.Array,
        _ => JsonTypes.Object,
    }) != 0;

    private static bool IsWhole(JsonNumber number) => !WholeNumber.Floor(number.Text).HasFraction;
}
