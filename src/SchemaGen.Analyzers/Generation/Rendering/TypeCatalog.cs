using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>Collects the types of one file, and gives each a unique name. Equal types with the same preferred name share one type.</summary>
internal sealed class TypeCatalog
{
    private readonly RecordTarget _target;
    private readonly string _prefix;
    private readonly NameScope _scope;

    // Few names are requested twice, and the hash of a shape includes everything in it.
    private readonly Dictionary<string, NamedShape> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Wanted, Shape Identity), string> _further = [];
    private readonly List<EnumType> _enums = [];
    private readonly List<OpenEnumType> _openEnums = [];
    private readonly List<UnionType> _unions = [];
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);

    public TypeCatalog(RecordTarget target)
    {
        _target = target;
        _prefix = target.Prefix;

        // A type in a container may not have the container's name.
        List<string> taken = [target.Name, GeneratedLists.ModelSlugs, GeneratedLists.ModelInputJson, RecordFile.WireClassOf(target)];
        foreach (ContainerType container in target.Containers)
        {
            taken.Add(container.Name.TrimStart('@'));
        }

        _scope = new NameScope(taken);
    }

    public EquatableArray<EnumType> Enums => _enums.ToEquatableArray();

    public EquatableArray<OpenEnumType> OpenEnums => _openEnums.ToEquatableArray();

    public EquatableArray<UnionType> Unions => _unions.ToEquatableArray();

    /// <summary>The full name of a type of this file.</summary>
    public string FullName(string name) => _prefix + Identifier.Escape(name);

    /// <summary>The enum of a shape.</summary>
    /// <param name="shape">The enum's values.</param>
    /// <param name="wanted">The preferred name.</param>
    /// <param name="title">The title of the property.</param>
    public EnumType Enum(EnumShape shape, PreferredName wanted, string? title)
    {
        if (Known(wanted, shape, shape.Definition) is { } known)
        {
            return Find(_enums, known);
        }

        string name = Name(wanted, shape, shape.Definition);
        var type = new EnumType(name, FullName(name), WireNames.FullName(FullName(_target.Name), Identifier.Escape(name)), Summary(shape, title), DocumentationBuilder.NamedAfter(_target), Members(shape, EnumMemberNames.OfEnum(shape.Values)));
        _enums.Add(type);
        return type;
    }

    /// <summary>The enum of integers that have names: as with <see cref="Enum"/>.</summary>
    public EnumType NumberEnum(IntegerShape shape, EnumShape names, PreferredName wanted, string? title)
    {
        if (Known(wanted, shape, names.Definition) is { } known)
        {
            return Find(_enums, known);
        }

        string name = Name(wanted, shape, names.Definition);
        var type = new EnumType(name, FullName(name), "", Summary(names, title), DocumentationBuilder.NamedAfter(_target), Members(names, EnumMemberNames.OfEnum(names.Values)), shape.FitsInt32 ? EnumNumbers.Int32 : EnumNumbers.Int64);
        _enums.Add(type);
        return type;
    }

    /// <summary>The struct of an open enum: as with <see cref="Enum"/>.</summary>
    public OpenEnumType OpenEnum(OpenEnumShape shape, PreferredName wanted, string? title)
    {
        // What the text must satisfy is checked where it is used.
        if (Known(wanted, shape, shape.Known.Definition) is { } known)
        {
            return _openEnums.Find(type => type.Name == known);
        }

        string name = Name(wanted, shape, shape.Known.Definition);
        var type = new OpenEnumType(name, FullName(name), Summary(shape.Known, title), And("Any other text is allowed too: it converts implicitly."), Members(shape.Known, EnumMemberNames.OfOpenEnum(shape.Known.Values, name)));
        _openEnums.Add(type);
        return type;
    }

    /// <summary>The struct of a union.</summary>
    /// <param name="shape">The union.</param>
    /// <param name="wanted">The preferred name.</param>
    /// <param name="title">The title of the property.</param>
    /// <param name="makeAlternatives">Makes the alternatives of a new one, by its name.</param>
    public UnionType Union(UnionShape shape, PreferredName wanted, string? title, Func<string, EquatableArray<AlternativeType>> makeAlternatives)
    {
        if (Known(wanted, shape, shape.Definition) is { } known)
        {
            return _unions.Find(type => type.Name == known);
        }

        string name = Name(wanted, shape, shape.Definition);
        string summary = DocumentationBuilder.TypeSummary(shape.Description, shape.Title ?? title, OfModel);
        EquatableArray<AlternativeType> alternatives = makeAlternatives(name);
        var type = new UnionType(name, FullName(name), summary, And(DocumentationBuilder.Remarks(shape, alternatives)), alternatives);
        _unions.Add(type);
        return type;
    }

    /// <summary>The name of a nested record, and whether it is a new one.</summary>
    public (string Name, bool IsNew) Record(ObjectShape shape, PreferredName wanted) =>
        Known(wanted, shape, null) is { } known ? (known, false) : (Name(wanted, shape, null), true);

    /// <summary>Takes the name of a record that is unlike any other.</summary>
    public string Record(PreferredName wanted) => _scope.Take(wanted.First, wanted.Otherwise);

    private static EnumType Find(List<EnumType> types, string name) => types.Find(type => type.Name == name);

    private string Summary(EnumShape shape, string? title) =>
        DocumentationBuilder.TypeSummary(shape.Description, shape.Title ?? title, OfModel);

    private string And(string remarks) => _target.IsDeclared ? remarks + " " + DocumentationBuilder.NamedAfter(_target) : remarks;

    private string OfModel => "Values of the model <c>" + XmlText.Escape(_target.Slug) + "</c>.";

    private static EquatableArray<EnumMember> Members(EnumShape shape, EquatableArray<string> names)
    {
        var members = new EnumMember[names.Count];
        for (int i = 0; i < members.Length; i++)
        {
            EnumValueModel value = shape.Values[i];
            members[i] = new EnumMember(names[i], value.WireValue, DocumentationBuilder.Summary(value.Description, null, XmlText.Code(value.WireValue)));
        }

        return new EquatableArray<EnumMember>(members);
    }

    private string Name(PreferredName wanted, Shape shape, DefinitionReference? definition)
    {
        string name = _scope.Take(wanted.First, wanted.Otherwise);
        if (definition is not null)
        {
            _definitions.Add(definition.Key, name);
        }

        if (_first.ContainsKey(wanted.First))
        {
            _further.Add((wanted.First, RepeatedShapes.IdentityOf(shape)), name);
        }
        else
        {
            _first.Add(wanted.First, new NamedShape(shape, name));
        }

        return name;
    }

    /// <summary>The name of the type of the same definition, or with the same shape and the same preferred name; null where there is none.</summary>
    private string? Known(PreferredName wanted, Shape shape, DefinitionReference? definition)
    {
        if (definition is not null && _definitions.TryGetValue(definition.Key, out string? defined))
        {
            return defined;
        }

        if (!_first.TryGetValue(wanted.First, out NamedShape? first))
        {
            return null;
        }

        Shape identity = RepeatedShapes.IdentityOf(shape);
        return RepeatedShapes.IdentityOf(first.Shape) == identity ? first.Name
            : _further.TryGetValue((wanted.First, identity), out string? further) ? further
            : null;
    }

    private sealed record NamedShape(Shape Shape, string Name);
}
