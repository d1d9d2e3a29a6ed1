using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.References;

/// <summary>Where schemas stand in a schema (Core, 10 and 11): behind which keywords, and how.</summary>
internal static class SchemaLocations
{
    private static readonly HashSet<string> s_schemas = new(StringComparer.Ordinal)
    {
        KeywordNames.Items, KeywordNames.Contains, KeywordNames.AdditionalProperties, KeywordNames.PropertyNames, KeywordNames.Not, KeywordNames.If, KeywordNames.Then,
        KeywordNames.Else, KeywordNames.UnevaluatedItems, KeywordNames.UnevaluatedProperties, KeywordNames.ContentSchema,
    };

    private static readonly HashSet<string> s_lists = new(StringComparer.Ordinal)
    {
        KeywordNames.PrefixItems, KeywordNames.AllOf, KeywordNames.AnyOf, KeywordNames.OneOf,
    };

    private static readonly HashSet<string> s_maps = new(StringComparer.Ordinal)
    {
        KeywordNames.Properties, KeywordNames.PatternProperties, KeywordNames.DependentSchemas, KeywordNames.Defs, KeywordNames.Definitions,
    };

    /// <summary>Passes each schema that stands directly in an object to a receiver.</summary>
    public static void Visit(ObjectInstance schema, Action<Instance> receiver)
    {
        for (int i = 0; i < schema.Names.Length; i++)
        {
            Instance value = schema.Values[i];
            if (s_schemas.Contains(schema.Names[i]))
            {
                receiver(value);
            }
            else if (value is ArrayInstance list && s_lists.Contains(schema.Names[i]))
            {
                Array.ForEach(list.Items, receiver);
            }
            else if (value is ObjectInstance map && s_maps.Contains(schema.Names[i]))
            {
                Array.ForEach(map.Values, receiver);
            }
        }
    }
}
