using SchemaGen.Generation.Naming;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>The C# names of a record's members.</summary>
internal sealed class MemberNames
{
    /// <summary>The names that the reading method uses itself.</summary>
    private static readonly string[] s_readingNames = ["context", "member", "reader", "scope"];

    private readonly NameScope _members;
    private readonly NameScope _fields = new();
    private readonly NameScope _locals = new(s_readingNames);
    private readonly Dictionary<string, string> _byWireName = new(StringComparer.Ordinal);

    public MemberNames(string recordName, EquatableArray<PropertyModel> properties, bool hasDraft)
    {
        _members = ReservedMembers.ScopeOf(recordName, hasDraft);
        foreach (PropertyModel property in properties)
        {
            _byWireName.Add(property.WireName, _members.Take(Identifier.FromText(property.WireName)));
        }
    }

    public string Of(string wireName) => _byWireName[wireName];

    /// <summary>Takes the name of a member that the schema does not have.</summary>
    public string Take(string name) => _members.Take(name);

    public string Field(string name) => _fields.Take("_" + Identifier.CamelCase(name));

    public string Local(string name) => Identifier.Escape(_locals.Take(Identifier.CamelCase(name)));
}
