using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Defaults;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering;

/// <summary>Makes the properties of a record.</summary>
/// <param name="types">Finds their types.</param>
/// <param name="checks">Makes their checks.</param>
/// <param name="shared">Keeps what the checks of the file share.</param>
/// <param name="defaults">Takes the defaults that are more than a literal.</param>
internal sealed class PropertyBuilder(TypeMapper types, CheckBuilder checks, SharedFields shared, SharedDefaults defaults)
{
    public const string Obsolete = "global::System.Obsolete(\"The schema of the model marks it as deprecated.\")";

    /// <summary>The name of the property that keeps members which the schema does not name.</summary>
    private const string AdditionalName = "AdditionalProperties";

    /// <param name="shape">The object.</param>
    /// <param name="recordName">The record's name.</param>
    /// <param name="stem">What the names of the types of its properties begin with.</param>
    /// <param name="wireClass">The class with what the records of the file share.</param>
    public (EquatableArray<RecordProperty> Properties, AdditionalProperty? Additional) Build(
        ObjectShape shape, string recordName, string stem, string wireClass)
    {
        var names = new MemberNames(recordName, shape.Properties);
        ILookup<string, CompanionRule> rules = shape.Companions.ToLookup(static rule => rule.Property, StringComparer.Ordinal);
        List<RecordProperty> properties = shape.Properties.Select(property => Property(property, rules[property.WireName].ToList(), names, recordName, stem)).ToList();
        Dictionary<string, RecordProperty> byWireName = properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal);
        for (int i = 0; i < properties.Count; i++)
        {
            List<RecordProperty> companions = Companions(rules[shape.Properties[i].WireName], byWireName);
            properties[i] = properties[i] with
            {
                Attributes = Attributes(shape.Properties[i], rules[shape.Properties[i].WireName], companions, properties[i]).ToEquatableArray(),
                Checks = Checks(shape.Properties[i], companions, properties[i]).ToEquatableArray(),
            };
        }

        return (properties.ToEquatableArray(), shape.Additional is null ? null : Additional(shape, names, stem, wireClass + "." + RecordType.TableOf(recordName)));
    }

    private RecordProperty Property(PropertyModel property, List<CompanionRule> rules, MemberNames names, string recordName, string stem)
    {
        string name = names.Of(property.WireName);
        ShapeType type = types.Map(property.Shape, new TypePlace(stem, name, property.Title, name));
        PropertyForm form = PropertyForm.Of(property, type, rules.Count > 0);
        string? field = type.Storage is null ? null : names.Field(name);
        return new RecordProperty(
            name,
            property.WireName,
            type,
            form,
            form.Initial is { } initial ? defaults.Expression(recordName, name, new TypedDefault(initial, property.Shape, type)) : null,
            field,
            names.Local(name),
            form.AcceptsNull ? $"{type.NullableCodec}.Read(ref reader, ref context)" : Reading.Of(property.Shape, type),
            DocumentationBuilder.Summary(property.Description, property.Title, $"The member {XmlText.Code(property.WireName)}."),
            DocumentationBuilder.Remarks(property, rules),
            default,
            default);
    }

    /// <summary>The members that must be given where this one is. One that JSON always has is no condition, whatever its value.</summary>
    private static List<RecordProperty> Companions(IEnumerable<CompanionRule> rules, Dictionary<string, RecordProperty> byWireName) => rules
        .SelectMany(static rule => rule.Companions)
        .Distinct(StringComparer.Ordinal)
        .Where(name => byWireName.TryGetValue(name, out RecordProperty? companion) && !companion.Form.IsSent)
        .Select(name => byWireName[name])
        .ToList();

    private static IEnumerable<string> Attributes(
        PropertyModel property, IEnumerable<CompanionRule> rules, List<RecordProperty> companions, RecordProperty rendered)
    {
        yield return $"{Serialization}JsonPropertyName({Literal.Wire(property.WireName)})";
        if (property.IsDeprecated)
        {
            yield return Obsolete;
        }

        if (rendered.IsCheckedForNull)
        {
            yield return $"{Annotations}Required(AllowEmptyStrings = true)";
        }

        foreach (string attribute in AttributeBuilder.Build(property.Shape, rendered.Type, rendered.Form.IsNullable))
        {
            yield return attribute;
        }

        if (companions.Count > 0)
        {
            string source = string.Join(" ", rules.Select(static rule => rule.SourceWords).Distinct(StringComparer.Ordinal));
            yield return $"{Library}RequiresProperty({string.Join(", ", companions.Select(static companion => $"nameof({companion.Name})"))}, Source = {Literal.Text(source)})";
        }

        foreach (string hint in HintAttributes.Of(property))
        {
            yield return hint;
        }
    }

    private IEnumerable<string> Checks(PropertyModel property, List<RecordProperty> companions, RecordProperty rendered)
    {
        string name = Literal.Text(property.WireName);
        if (rendered.IsCheckedForNull)
        {
            yield return $"violations.Required({name}, {rendered.CheckedValue}{rendered.CheckedMember});";
        }

        foreach (string check in checks.Build(name, rendered.CheckedValue, rendered.CheckedMember, property.Shape, rendered.Type))
        {
            yield return check;
        }

        foreach (string rule in ConditionBuilder.OfValue(shared, rendered, property.Shape).Build(rendered, property.Conditions))
        {
            yield return rule;
        }

        foreach (RecordProperty companion in companions)
        {
            yield return $"violations.Companion({name}, {rendered.Name}, {Literal.Text(companion.WireName)}, {companion.Name});";
        }
    }

    private AdditionalProperty Additional(ObjectShape shape, MemberNames names, string stem, string wireTable)
    {
        string name = names.Take(AdditionalName);
        string field = names.Field(name);
        var map = new MapShape(shape.Additional!, shape.AdditionalIsNullable, Names: shape.AdditionalNames);
        ShapeType type = types.Map(map, new TypePlace(stem, name, null, name));
        string member = $", member: nameof({name})";
        IEnumerable<string> all =
        [
            $"violations.AdditionalNames({field}, {wireTable}{member});",
            .. checks.Build("null", field, member, map, type),
        ];
        return new AdditionalProperty(name, field, names.Local(name), type, all.ToEquatableArray());
    }
}
