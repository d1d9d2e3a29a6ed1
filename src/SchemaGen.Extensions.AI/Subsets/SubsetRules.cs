using System.Collections.Frozen;
using System.Text.Json;

namespace SchemaGen.Extensions.AI;

/// <summary>What a subset of JSON Schema has. Types, members, items, enums, <c>anyOf</c>, references and descriptions are in each.</summary>
/// <param name="name">The name of the subset.</param>
/// <param name="keywords">The other keywords that the subset has.</param>
internal sealed class SubsetRules(string name, params string[] keywords)
{
    private readonly FrozenSet<string> _keywords = keywords.ToFrozenSet(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Gets whether each object must exclude members that it does not name.</summary>
    public bool ClosesObjects { get; init; }

    /// <summary>Gets whether each member must be required.</summary>
    public bool RequiresAllMembers { get; init; }

    /// <summary>Gets whether schemas that contain themselves are refused.</summary>
    public bool RefusesRecursion { get; init; }

    public int LargestMinItems { get; init; } = int.MaxValue;

    public IReadOnlyList<string> Formats { get; init; } = [];

    public SubsetLimits? Limits { get; init; }

    /// <summary>Gets what tells the provider's client that a function is said in the subset.</summary>
    public IReadOnlyDictionary<string, object?>? ToolProperties { get; init; }

    /// <summary>Determines whether the subset has a keyword with a value.</summary>
    public bool Keeps(string keyword, JsonElement value) => _keywords.Contains(keyword) && keyword switch
    {
        "format" => value.ValueKind == JsonValueKind.String && Formats.Contains(value.GetString()!),
        "pattern" => value.ValueKind == JsonValueKind.String && IsPlain(value.GetString()!),
        "minItems" => value.TryGetInt32(out int count) && count <= LargestMinItems,
        _ => true,
    };

    /// <summary>Determines whether a pattern has no group that looks around or has a name, no back reference, no word boundary and no Unicode property: none of the subsets has them.</summary>
    private static bool IsPlain(string pattern)
    {
        for (int i = 0; i + 1 < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && pattern[++i] is (>= '1' and <= '9') or 'b' or 'B' or 'k' or 'p' or 'P')
            {
                return false;
            }
        }

        return !pattern.Contains("(?", StringComparison.Ordinal);
    }
}
