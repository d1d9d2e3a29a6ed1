using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>The types that a schema leaves.</summary>
internal static class SchemaTypes
{
    /// <summary>The types one by one. An integer and a number with a fraction are two.</summary>
    public static readonly JsonValueTypes[] Each =
    [
        JsonValueTypes.Null, JsonValueTypes.Boolean, JsonValueTypes.Integer, JsonValueTypes.Fraction, JsonValueTypes.String, JsonValueTypes.Array, JsonValueTypes.Object,
    ];

    public static JsonValueTypes Of(IReadOnlyList<Node> parts)
    {
        JsonValueTypes types = JsonValueTypes.Any;
        foreach (Node part in parts)
        {
            if (Stated(part[KeywordNames.Type]) is not JsonValueTypes.None and var stated)
            {
                types &= stated;
            }
        }

        return types;
    }

    /// <summary>What a value of <c>type</c> allows; none where it says nothing.</summary>
    public static JsonValueTypes Stated(Instance? value) => value switch
    {
        StringInstance { Value: { } name } => Named(name),
        ArrayInstance { Items: var items } => items.Aggregate(JsonValueTypes.None, static (types, item) => types | Stated(item)),
        _ => JsonValueTypes.None,
    };

    private static JsonValueTypes Named(string name) => name switch
    {
        "null" => JsonValueTypes.Null,
        "boolean" => JsonValueTypes.Boolean,
        "integer" => JsonValueTypes.Integer,
        "number" => JsonValueTypes.Number,
        "string" => JsonValueTypes.String,
        "array" => JsonValueTypes.Array,
        "object" => JsonValueTypes.Object,
        _ => JsonValueTypes.None,
    };
}
