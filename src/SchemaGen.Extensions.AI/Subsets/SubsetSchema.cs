using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.Extensions.AI;

/// <summary>The schema of a record as a provider takes it, and the way back from what the provider's model writes to the input.</summary>
internal sealed class SubsetSchema
{
    private static readonly ConditionalWeakTable<ModelInputContract, SubsetSchema> s_whole = [];
    private static readonly ConditionalWeakTable<SubsetRules, ConditionalWeakTable<ModelInputContract, SubsetSchema>> s_subsets = [];

    private readonly SchemaNodes _nodes;
    private readonly bool _hasAddedNulls;

    private SubsetSchema(ModelInputContract contract, SubsetRules? subset)
    {
        JsonElement resolved = Parse(contract.Schema.ToArray());
        _nodes = new SchemaNodes(resolved);
        _hasAddedNulls = subset is { RequiresAllMembers: true };
        if (subset is null)
        {
            Json = resolved;
            return;
        }

        JsonObject schema = new SubsetTransformer(_nodes, subset, contract.ModelSlug).Transform();
        subset.Limits?.Check(schema, contract.ModelSlug, subset.Name);
        Json = Parse(Encoding.UTF8.GetBytes(schema.ToJsonString()));
    }

    /// <summary>Gets the schema.</summary>
    public JsonElement Json { get; }

    /// <summary>Returns the schema of a record, made at the first call.</summary>
    public static SubsetSchema Of(ModelInputContract contract, SubsetRules? subset) =>
        (subset is null ? s_whole : s_subsets.GetValue(subset, static _ => [])).GetValue(contract, contract => new SubsetSchema(contract, subset));

    /// <summary>Returns the input that a text in the subset stands for.</summary>
    public byte[] ToInput(byte[] utf8Json) => _hasAddedNulls ? AddedNulls.Remove(utf8Json, _nodes) : utf8Json;

    private static JsonElement Parse(byte[] utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json);
        return document.RootElement.Clone();
    }
}
