using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Instances;

/// <summary>A placeholder for the default of a shape that refers to objects that are not read yet; its text is kept beside it.</summary>
internal sealed record DeferredDefault : DefaultValue
{
    public static readonly DeferredDefault Instance = new();

    private DeferredDefault()
    {
    }
}

/// <summary>Converts the deferred defaults, when all objects are known.</summary>
internal sealed class DeferredDefaults
{
    private readonly InstanceCheck _check;
    private readonly DefaultReader _reader;
    private readonly Dictionary<string, List<string>> _made = new(StringComparer.Ordinal);
    private readonly HashSet<string> _endless;

    private DeferredDefaults(InstanceCheck check, HashSet<string> endless)
    {
        _check = check;
        _reader = new DefaultReader(check);
        _endless = endless;
    }

    /// <param name="model">The model that was read.</param>
    /// <param name="check">Knows all objects.</param>
    public static InputModel Convert(InputModel model, InstanceCheck check)
    {
        var all = new DeferredDefaults(check, []);
        InputModel converted = all.Convert(model);
        HashSet<string> endless = RecursiveDefaults.Find(all._made);
        return endless.Count == 0 ? converted : new DeferredDefaults(check, endless).Convert(model);
    }

    private InputModel Convert(InputModel model) => model with
    {
        Root = (ObjectShape)Convert(model.Root, ""),
        Definitions = model.Definitions.Select(definition => definition with { Shape = (ObjectShape)Convert(definition.Shape, definition.Key) }).ToEquatableArray(),
    };

    /// <param name="shape">The shape.</param>
    /// <param name="owner">The key of the object that contains it.</param>
    private Shape Convert(Shape shape, string owner) => shape switch
    {
        ListShape list => list with { Item = Convert(list.Item, owner) },
        MapShape map => map with { Value = Convert(map.Value, owner) },
        UnionShape union => union with { Alternatives = union.Alternatives.Select(alternative => Convert(alternative, owner)).ToEquatableArray() },
        ObjectShape record => record with
        {
            Properties = record.Properties.Select(property => Convert(property with { Shape = Convert(property.Shape, owner) }, owner)).ToEquatableArray(),
            Additional = record.Additional is null ? null : Convert(record.Additional, owner),
        },
        _ => shape,
    };

    private PropertyModel Convert(PropertyModel property, string owner)
    {
        if (property.Default is not DeferredDefault)
        {
            return property;
        }

        JsonNode node = JsonTree.Parse(property.DefaultText!).Root!;
        if (_check.Find(node, property.Shape, property.IsNullable) is not null)
        {
            return property with { Default = null, DefaultText = null };
        }

        DefaultValue? value = _reader.Convert(node, property.Shape, property.IsNullable);

        // Only what is required is initialised.
        if (property.IsRequired && value is not null)
        {
            value = Finite(value, property.Shape, owner);
        }

        return property with { Default = value, DefaultText = InstanceReader.TextOf(node, value) };
    }

    /// <summary>The value; null where an object that it contains creates one more of the object that has it: neither would ever be complete.</summary>
    private DefaultValue? Finite(DefaultValue value, Shape shape, string owner)
    {
        List<string> made = ObjectsIn(value, shape).ToList();
        if (!_made.TryGetValue(owner, out List<string>? known))
        {
            _made.Add(owner, known = []);
        }

        known.AddRange(made);
        return _endless.Contains(owner) && made.Exists(_endless.Contains) ? null : value;
    }

    /// <summary>The keys of the objects that the default creates.</summary>
    private IEnumerable<string> ObjectsIn(DefaultValue value, Shape shape) => (value, shape) switch
    {
        (UnionDefault some, UnionShape union) => ObjectsIn(some.Value, union.Alternatives[some.Alternative]),
        (ListDefault items, ListShape list) => items.Items.SelectMany(item => ObjectsIn(item, list.Item)),
        (ObjectDefault members, MapShape map) => members.Members.SelectMany(member => ObjectsIn(member.Value, map.Value)),
        (ObjectDefault members, ObjectShape record) => members.Members.SelectMany(member => ObjectsIn(
            member.Value, record.Properties.FirstOrDefault(property => property.WireName == member.Name)?.Shape ?? record.Additional!)),
        (ObjectDefault, ReferenceShape reference) => ObjectsIn(value, _check.ObjectOf(reference)!).Prepend(reference.Key),
        _ => [],
    };
}
