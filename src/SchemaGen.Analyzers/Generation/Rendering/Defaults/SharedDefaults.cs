using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Defaults;

/// <summary>Collects the defaults of one file that are more than a literal. Each is written once, and serves the initialiser and the reading method.</summary>
/// <param name="className">The class that contains them.</param>
internal sealed class SharedDefaults(string className)
{
    private readonly List<NamedDefault> _all = [];

    /// <summary>The expression for a default.</summary>
    /// <param name="recordName">The record of the property.</param>
    /// <param name="propertyName">The property.</param>
    /// <param name="value">The default.</param>
    public string Expression(string recordName, string propertyName, TypedDefault value)
    {
        if (!IsMade(value.Value))
        {
            return DefaultBuilder.Literals.Build(value);
        }

        string name = $"{recordName}_{propertyName}Default";
        _all.Add(new NamedDefault(name, value));
        return className + "." + name;
    }

    public EquatableArray<SharedDefault> Build(DefaultBuilder builder)
    {
        List<SharedDefault> made = [];
        foreach ((string name, TypedDefault value) in _all)
        {
            made.Add(new SharedDefault(name, value.Type.Storage ?? value.Type.Name, value.Type.Copy(builder.Build(value)), HoldsRecord(value.Value, value.Shape)));
        }

        return made.ToEquatableArray();
    }

    private static bool IsMade(DefaultValue value) => value is ListDefault or ObjectDefault || (value is UnionDefault some && IsMade(some.Value));

    private static bool HoldsRecord(DefaultValue value, Shape shape) => (value, shape) switch
    {
        (UnionDefault some, UnionShape union) => HoldsRecord(some.Value, union.Alternatives[some.Alternative]),
        (ListDefault list, ListShape { Item: var item }) => list.Items.Any(one => HoldsRecord(one, item)),
        (ObjectDefault map, MapShape { Value: var item }) => map.Members.Any(member => HoldsRecord(member.Value, item)),
        _ => value is ObjectDefault,
    };

    private sealed record NamedDefault(string Name, TypedDefault Default);
}

/// <summary>A default in the class that the types of a file share.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Expression">Its value.</param>
/// <param name="IsAlwaysNew">Whether it is not a field: a record is made with the defaults of its own members, which may be fields that are set after this one.</param>
internal sealed record SharedDefault(string Name, string Type, string Expression, bool IsAlwaysNew);
