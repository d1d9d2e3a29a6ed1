using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Schemas.Unions;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reads a schema of several types, or a list of values of several: each gives the shape that the schema would have with that type alone.</summary>
/// <param name="context">The state of the reading.</param>
internal sealed class TypeUnion(ReadingContext context)
{
    private static readonly (JsonTypes Type, string Name)[] s_order =
    [
        (JsonTypes.String, "string"), (JsonTypes.Boolean, "boolean"), (JsonTypes.Integer, "integer"), (JsonTypes.Number, "number"), (JsonTypes.Array, "array"), (JsonTypes.Object, "object"),
    ];

    // A schema that contains itself is met again, and must then be the same.
    private readonly Dictionary<(JsonObject Schema, JsonTypes Type), JsonObject> _single = [];

    private readonly Dictionary<(JsonObject Schema, bool HasOwnDescription), TypedShape?> _known = [];

    /// <summary>Whether the schema allows several types.</summary>
    /// <param name="schema">The schema, composed.</param>
    /// <param name="types">What its <c>type</c> allows.</param>
    public static bool IsOfSeveral(SchemaNode schema, TypeSet types)
    {
        JsonTypes kinds = KindsOf(schema, types);
        return (kinds & (kinds - 1)) != 0;
    }

    /// <summary>The shape; null where the schema allows one type, or any.</summary>
    /// <param name="schema">The schema, composed.</param>
    /// <param name="types">What its <c>type</c> allows.</param>
    /// <param name="hasOwnDescription">Whether its description is of the type.</param>
    public TypedShape? Read(SchemaNode schema, TypeSet types, bool hasOwnDescription)
    {
        if (!_known.TryGetValue((schema.Json, hasOwnDescription), out TypedShape? known))
        {
            known = ReadNew(schema, types, hasOwnDescription);
            _known[(schema.Json, hasOwnDescription)] = known;
        }

        return known;
    }

    private TypedShape? ReadNew(SchemaNode schema, TypeSet types, bool hasOwnDescription)
    {
        JsonTypes all = KindsOf(schema, types);
        List<(JsonTypes Type, string Name)> kinds = s_order.Where(kind => (all & kind.Type) != 0).ToList();
        if (kinds.Count < 2)
        {
            return null;
        }

        List<TypedShape> read = kinds.ConvertAll(kind => ShapeReader.Read(context, schema.Child(Only(schema.Json, kind.Type, kind.Name)), hasOwnDescription: false));
        if (read.Exists(static typed => typed.Shape is AnyShape) || ShapeWeight.IsTooHeavy(read.Select(static typed => typed.Shape)))
        {
            return null;
        }

        IReadOnlyList<Shape> shapes = UnionNormalizer.Join(read.ConvertAll(static typed => typed.Shape)).Shapes;
        return new TypedShape(
            shapes is [var single] ? single : UnionReader.UnionOf(schema, shapes, hasOwnDescription),
            types.AllowsNull || read.Exists(static typed => typed.IsNullable));
    }

    /// <summary>The types of the values that the schema allows.</summary>
    private static JsonTypes KindsOf(SchemaNode schema, TypeSet types)
    {
        IReadOnlyList<JsonNode>? values = schema.Json[KeywordNames.Const] is { } constant ? [constant] : (schema.Json[KeywordNames.Enum] as JsonArray)?.Items;
        if (values is null)
        {
            return types.Kinds;
        }

        var listed = JsonTypes.None;
        foreach (JsonNode value in values)
        {
            listed |= value switch
            {
                JsonString => JsonTypes.String,
                JsonBoolean => JsonTypes.Boolean,
                JsonNumber number => WholeNumber.Floor(number.Text).HasFraction ? JsonTypes.Number : JsonTypes.Integer,
                JsonNull => JsonTypes.None,

                // No list of values contains lists and objects: that is reported where the list is read.
                _ => JsonTypes.Array | JsonTypes.Object,
            };
        }

        if ((listed & (JsonTypes.Array | JsonTypes.Object)) != 0)
        {
            return JsonTypes.None;
        }

        bool hasFractions = ((listed | types.Kinds) & JsonTypes.Number) != 0;
        JsonTypes kinds = types.Kinds == JsonTypes.None ? listed
            : (types.Kinds & JsonTypes.Number) != 0 && (listed & JsonTypes.Integer) != 0 ? (listed | JsonTypes.Number) & types.Kinds
            : listed & types.Kinds;
        return hasFractions ? kinds & ~JsonTypes.Integer : kinds;
    }

    private JsonObject Only(JsonObject schema, JsonTypes type, string name)
    {
        if (!_single.TryGetValue((schema, type), out JsonObject? only))
        {
            JsonSpan at = schema.Member(KeywordNames.Type)?.Value.Span ?? schema.Span;
            List<JsonMember> members = schema.Members.Where(static member => member.Name is not (KeywordNames.Type or KeywordNames.Title)).ToList();
            members.Add(new JsonMember(KeywordNames.Type, schema.Member(KeywordNames.Type)?.NameSpan ?? at, new JsonString(at, name)));
            only = new JsonObject(schema.Span, members);
            _single.Add((schema, type), only);
        }

        return only;
    }
}
