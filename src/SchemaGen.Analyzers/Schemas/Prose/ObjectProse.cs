using SchemaGen.Json;

namespace SchemaGen.Schemas.Prose;

/// <summary>What the descriptions of an object's members state together.</summary>
/// <param name="rules">The rules, in the order of the members.</param>
/// <param name="siblings">The members; null where there are no rules between them.</param>
/// <param name="required">The names that the object requires.</param>
internal sealed class ObjectProse(IReadOnlyList<ProseRule> rules, Siblings? siblings, IReadOnlyList<string> required)
{
    public static readonly ObjectProse None = new([], null, []);

    private IReadOnlyList<ProseRelation>? _relations;

    /// <summary>The rules, in the order of the members: bounds of their own values, and what holds between them.</summary>
    public readonly IReadOnlyList<ProseRule> Rules = rules;

    /// <summary>What the rules between members say as fragments of JSON Schema, each once.</summary>
    public IReadOnlyList<ProseRelation> Relations => _relations ??= ProseRelation.Of(this);

    /// <summary>The position of a member in the object.</summary>
    public int PositionOf(string member)
    {
        int position = 0;
        while (position < siblings?.All.Count && siblings.All[position].Name != member)
        {
            position++;
        }

        return position;
    }

    /// <summary>The value that the service takes where a member is left out; null for none.</summary>
    public JsonNode? DefaultOf(string member) => siblings?.Named(member)?.Default;

    /// <summary>Whether the object requires a member.</summary>
    public bool IsRequired(string member) => required.Contains(member);

    /// <summary>Whether a member is true or false.</summary>
    public bool IsFlag(string member) => siblings?.Named(member) is { IsFlag: true };
}
