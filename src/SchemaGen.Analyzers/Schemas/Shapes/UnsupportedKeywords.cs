using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Reports the keywords that constrain, and that no model can hold: never dropped in silence (SG0008).</summary>
internal static class UnsupportedKeywords
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "$dynamicRef", "$recursiveRef",
        "anyOf", "oneOf", "not", "if", "then", "else", "extends", "disallow",
        "patternProperties", "propertyNames", "unevaluatedProperties", "dependentSchemas",
        "prefixItems", "contains", "minContains", "maxContains", "unevaluatedItems", "additionalItems",
        "contentEncoding", "contentMediaType", "contentSchema", "divisibleBy",
    };

    public static void Report(SchemaNode schema, JsonMember member)
    {
        if (s_names.Contains(member.Name) && Constrains(schema, member) && !(member.Name == UnevaluatedMembers.Keyword && UnevaluatedMembers.IsKnown(schema))
            && !MapNameReader.Reads(schema, member) && !ContainedReader.Reads(schema, member.Name) && !ListItems.Reads(schema, member))
        {
            schema.Faults.AddNotEnforced(schema, member);
        }
    }

    /// <summary>A schema that allows everything constrains nothing, but under <c>not</c> it allows nothing, and <c>contains</c> asks for an item all the same.</summary>
    private static bool Constrains(SchemaNode schema, JsonMember member) => member.Name switch
    {
        "not" or "contains" => true,

        // Alone, each is without effect.
        "if" => schema.Has("then") || schema.Has("else"),
        "then" or "else" => schema.Has("if") && !SchemaNode.AllowsEverything(member.Value),
        _ => !SchemaNode.AllowsEverything(member.Value),
    };
}
