using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Instances;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// Reads what a subschema requires of a value whose own shape is known: a member in <c>if</c>, an item in <c>contains</c>. Only what can be read exactly
/// counts, for half a condition would forbid what the schema allows.
/// </summary>
/// <param name="composer">Composes the schemas of the document.</param>
/// <param name="around">A schema of the document.</param>
/// <param name="name">The member's wire name; null for the value itself.</param>
/// <param name="shape">The shape of the value.</param>
/// <param name="isNullable">Whether the value may be null.</param>
internal sealed class ValueConditionReader(SchemaComposer composer, SchemaNode around, string? name, Shape shape, bool isNullable)
{
    /// <summary>The deepest nesting that is read: no condition that a person wrote nests deeper, and a reference may lead back here, by many paths.</summary>
    private const int Deepest = 16;
    private const int MostSchemas = 256;

    private int _depth;
    private int _schemas;

    /// <summary>Reads the condition; null where the schema says more than a condition can.</summary>
    public Condition? Read(JsonNode schema)
    {
        if (_depth == Deepest || ++_schemas > MostSchemas)
        {
            return null;
        }

        _depth++;
        Condition? condition = schema switch
        {
            JsonBoolean { Value: var isAllowed } => isAllowed ? Condition.True : Condition.False,
            JsonObject json => OfSchema(composer.Compose(around.Child(json))),
            _ => null,
        };
        _depth--;
        return condition;
    }

    private Condition? OfSchema(SchemaNode schema)
    {
        List<Condition> parts = [];
        foreach (JsonMember keyword in schema.Json.Members)
        {
            if (!KeywordTable.IsSilent(keyword.Name) && keyword.Name is not (KeywordNames.Type or KeywordNames.Nullable) && !BoundConditionReader.Reads(keyword.Name))
            {
                if (OfKeyword(keyword) is not { } part)
                {
                    return null;
                }

                parts.Add(part);
            }
        }

        if (OfType(schema) is not { } type)
        {
            return null;
        }

        Condition isNotNull = Condition.Not(ConditionParts.IsNull(name));
        if (new BoundConditionReader(composer, name, shape, isNullable && type != isNotNull).Read(schema) is not { } bounds)
        {
            return null;
        }

        // A value that satisfies a bound is not null.
        return Condition.All([type == isNotNull && bounds is ShapeCondition ? Condition.True : type, .. parts, bounds]);
    }

    private Condition? OfKeyword(JsonMember keyword) => keyword switch
    {
        { Name: KeywordNames.Const } => OfValues([keyword.Value]),
        { Name: KeywordNames.Enum, Value: JsonArray { Items: var values } } => OfValues(values),
        { Name: KeywordNames.Not } => Read(keyword.Value) is { } condition ? Condition.Not(condition) : null,
        { Name: KeywordNames.AnyOf or KeywordNames.OneOf } => new ConditionRules(around, Read).AlternativesOf(keyword) is { } parts ? ConditionRules.Joined(keyword.Name, parts) : null,
        _ => null,
    };

    private Condition? OfValues(IReadOnlyList<JsonNode> values)
    {
        if (shape is not (BooleanShape or IntegerShape or NumberShape or TextShape { Media: null } or EnumShape or OpenEnumShape))
        {
            return null;
        }

        // The member never has a value that its shape does not allow.
        List<DefaultValue?> known = values
            .Where(value => InstanceCheck.WithoutObjects.Find(value, shape, isNullable) is null)
            .Select(value => DefaultReader.WithoutObjects.Convert(value, shape, isNullable)).ToList();
        return known.Contains(null) ? null : ConditionParts.OneOf(name, known.Select(static value => value!));
    }

    /// <summary>What <c>type</c> allows of the one type that the value has anyway, and of null.</summary>
    private Condition? OfType(SchemaNode schema)
    {
        TypeSet types = TypeReader.Read(schema);
        if (types.Types == JsonTypes.None)
        {
            return Condition.True;
        }

        JsonTypes kind = ShapeTypes.Of(shape);
        if (kind == JsonTypes.None || (kind == JsonTypes.Number && (types.Kinds & (JsonTypes.Integer | JsonTypes.Number)) == JsonTypes.Integer))
        {
            return null;
        }

        bool allowsKind = (types.Kinds & kind) != 0 || (kind == JsonTypes.Integer && (types.Kinds & JsonTypes.Number) != 0);
        if (!isNullable)
        {
            return allowsKind ? Condition.True : Condition.False;
        }

        Condition isNull = ConditionParts.IsNull(name);
        bool allowsNull = types.AllowsNull || schema.Composed is { AllowsNull: true } || schema.Json[KeywordNames.Nullable] is JsonBoolean { Value: true };
        return (allowsKind, allowsNull) switch
        {
            (true, true) => Condition.True,
            (true, false) => Condition.Not(isNull),
            (false, true) => isNull,
            _ => Condition.False,
        };
    }
}
