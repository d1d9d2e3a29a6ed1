using SchemaGen.Json;
using SchemaGen.Tool.Failures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SchemaGen.Tool.Documents;

/// <summary>The members of a YAML mapping, with those that its merge keys (<c>&lt;&lt;: *base</c>) bring in, as the readers of OpenAPI documents in YAML have them.</summary>
internal static class YamlMembers
{
    private const string MergeKey = "<<";

    /// <summary>Mappings that merge others several times would take time without end.</summary>
    private const int MostMerges = 10_000;

    /// <summary>Returns the members. One that the mapping writes itself wins over one that is merged, and the first that is merged over later ones.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="document">How messages call the document.</param>
    /// <exception cref="ToolFailure">A key has no form in JSON, or what is merged is not a mapping.</exception>
    public static IReadOnlyList<(string Key, YamlNode Value)> Of(YamlMappingNode mapping, string document)
    {
        int merges = 0;
        return Of(mapping, document, 0, ref merges);
    }

    private static List<(string Key, YamlNode Value)> Of(YamlMappingNode mapping, string document, int depth, ref int merges)
    {
        if (depth > JsonTree.MaxDepth || ++merges > MostMerges)
        {
            throw new ToolFailure($"{Place(document, mapping)}: mappings are merged without end");
        }

        List<(string Key, YamlNode Value)> members = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (YamlNode key in mapping.Children.Keys.Where(static key => !IsMerge(key)))
        {
            names.Add((key as YamlScalarNode)?.Value ?? throw new ToolFailure($"{Place(document, key)}: a key that is not a text has no form in JSON"));
        }

        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            if (!IsMerge(key))
            {
                members.Add((((YamlScalarNode)key).Value!, value));
                continue;
            }

            foreach (YamlNode merged in value is YamlSequenceNode several ? several.Children : [value])
            {
                if (merged is not YamlMappingNode source)
                {
                    throw new ToolFailure($"{Place(document, merged)}: '{MergeKey}' merges a mapping, or a list of mappings");
                }

                members.AddRange(Of(source, document, depth + 1, ref merges).Where(member => names.Add(member.Key)));
            }
        }

        return members;
    }

    private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Value: MergeKey, Style: ScalarStyle.Plain };

    private static string Place(string document, YamlNode node) => $"{document}({node.Start.Line},{node.Start.Column})";
}
