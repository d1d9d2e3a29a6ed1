using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Defaults;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Generation.Rendering.Rules;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering;

/// <summary>Makes the properties of a record.</summary>
/// <param name="types">Finds their types.</param>
/// <param name="checks">Makes their checks.</param>
/// <param name="shared">Collects what the checks of the file share.</param>
/// <param name="defaults">Collects the defaults that are more than a literal.</param>
/// <param name="target">The input record.</param>
internal sealed class PropertyBuilder(TypeMapper types, CheckBuilder checks, SharedFields shared, SharedDefaults defaults, RecordTarget target)
{
    public const string Obsolete = "global::System.Obsolete(\"The schema of the model marks it as deprecated.\")";

    /// <summary>The name of the property that keeps members which the schema does not name.</summary>
    private const string AdditionalName = "AdditionalProperties";

    /// <param name="shape">The object.</param>
    /// <param name="stated">The rules between its members.</param>
    /// <param name="recordName">The record's name.</param>
    /// <param name="stem">The beginning of the names of its properties' types.</param>
    /// <param name="levels">How many properties the beginning names.</param>
    /// <param name="wireClass">The class with what the records of the file share.</param>
    /// <param name="isOfInput">Whether it is the input itself.</param>
    public (EquatableArray<RecordProperty> Properties, AdditionalProperty? Additional) Build(
        ObjectShape shape, IReadOnlyList<RenderedRule> stated, string recordName, string stem, int levels, string wireClass, bool isOfInput)
    {
        var names = new MemberNames(recordName, shape.Properties, target.HasDraft);
        Dictionary<string, List<CompanionRule>> rules = RulesByProperty(shape.Companions);
        var properties = new List<RecordProperty>(shape.Properties.Count);
        var byWireName = new Dictionary<string, RecordProperty>(StringComparer.Ordinal);
        foreach (PropertyModel property in shape.Properties)
        {
            RecordProperty made = Property(property, Of(rules, property), stated, names, recordName, stem, levels, isOfInput);
            properties.Add(made);
            byWireName.Add(made.WireName, made);
        }

        for (int i = 0; i < properties.Count; i++)
        {
            List<CompanionRule> own = Of(rules, shape.Properties[i]);
            List<RecordProperty> companions = Companions(own, byWireName, shape.Properties);
            properties[i] = properties[i] with
            {
                Attributes = Attributes(shape.Properties[i], own, companions, properties[i]).ToEquatableArray(),
                Checks = Checks(shape.Properties[i], companions, properties[i]).ToEquatableArray(),
            };
        }

        return (properties.ToEquatableArray(), shape.Additional is null ? null : Additional(shape, names, stem, levels, wireClass + "." + RecordType.TableOf(recordName)));
    }

    private static Dictionary<string, List<CompanionRule>> RulesByProperty(EquatableArray<CompanionRule> rules)
    {
        var byProperty = new Dictionary<string, List<CompanionRule>>(StringComparer.Ordinal);
        foreach (CompanionRule rule in rules)
        {
            if (!byProperty.TryGetValue(rule.Property, out List<CompanionRule>? same))
            {
                byProperty.Add(rule.Property, same = []);
            }

            same.Add(rule);
        }

        return byProperty;
    }

    private static List<CompanionRule> Of(Dictionary<string, List<CompanionRule>> rules, PropertyModel property) =>
        rules.TryGetValue(property.WireName, out List<CompanionRule>? own) ? own : [];

    private RecordProperty Property(
        PropertyModel property, List<CompanionRule> rules, IReadOnlyList<RenderedRule> stated, MemberNames names, string recordName, string stem, int levels, bool isOfInput)
    {
        string name = names.Of(property.WireName);
        ShapeType type = types.Map(property.Shape, new TypePlace(stem, name, property.Title, name, levels));
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
            DocumentationBuilder.Remarks(property, rules, SentencesOf(stated, property.WireName), isOfInput),
            default,
            default);
    }

    private static List<string> SentencesOf(IReadOnlyList<RenderedRule> stated, string wireName)
    {
        List<string> sentences = [];
        foreach (RenderedRule rule in stated)
        {
            if (rule.Concerns(wireName))
            {
                sentences.Add(rule.Message);
            }
        }

        return sentences;
    }

    /// <summary>
    /// The members that must be given where this one is. One that is always in the JSON is not a condition, whatever its value; nor, for a sentence about what
    /// is used together, one that the service has a value for. A keyword is about the JSON as it is.
    /// </summary>
    private static List<RecordProperty> Companions(List<CompanionRule> rules, Dictionary<string, RecordProperty> byWireName, EquatableArray<PropertyModel> properties)
    {
        List<RecordProperty> companions = [];
        foreach (CompanionRule rule in rules)
        {
            foreach (string name in rule.Companions)
            {
                if (byWireName.TryGetValue(name, out RecordProperty? companion) && !companion.Form.IsSent
                    && !(rule.Source == RuleSource.Prose && HasDefault(properties, name)) && !companions.Contains(companion))
                {
                    companions.Add(companion);
                }
            }
        }

        return companions;
    }

    private static bool HasDefault(EquatableArray<PropertyModel> properties, string wireName)
    {
        foreach (PropertyModel property in properties)
        {
            if (property.WireName == wireName)
            {
                return property.HasDefault;
            }
        }

        return false;
    }

    private List<string> Attributes(
        PropertyModel property, List<CompanionRule> rules, List<RecordProperty> companions, RecordProperty rendered)
    {
        string usual = DefaultAttribute.Of(property, rendered.Type) is { } attribute ? ", " + attribute : "";
        List<string> lines = [$"{Serialization}JsonPropertyName({Literal.Wire(property.WireName)}){usual}"];
        if (target.Extras is { HasConfigurationKeys: true } && ConfigurationKey.Of(property.WireName, rendered.Name) is { } key)
        {
            lines.Add(key);
        }

        if (property.IsDeprecated)
        {
            lines.Add(Obsolete);
        }

        if (rendered.IsCheckedForNull)
        {
            lines.Add(AttributeBuilder.Required);
        }

        lines.AddRange(AttributeBuilder.Build(property.Shape, rendered.Type, rendered.Form.IsNullable));

        if (companions.Count > 0)
        {
            lines.Add(Requires(rules, companions));
        }

        lines.AddRange(HintAttributes.Of(property));
        return lines;
    }

    private static string Requires(List<CompanionRule> rules, List<RecordProperty> companions)
    {
        List<string> sources = [];
        foreach (CompanionRule rule in rules)
        {
            if (!sources.Contains(rule.SourceWords) && IsOfAny(rule, companions))
            {
                sources.Add(rule.SourceWords);
            }
        }

        string names = string.Join(", ", companions.ConvertAll(NameOf));
        return $"{Library}RequiresProperty({names}, Source = {Literal.Text(string.Join(" ", sources))})";
    }

    private static bool IsOfAny(CompanionRule rule, List<RecordProperty> companions)
    {
        foreach (RecordProperty companion in companions)
        {
            if (rule.Companions.Contains(companion.WireName))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(RecordProperty property) => $"nameof({property.Name})";

    private List<string> Checks(PropertyModel property, List<RecordProperty> companions, RecordProperty rendered)
    {
        List<string> lines = [];
        string name = Literal.Text(property.WireName);
        if (rendered.IsCheckedForNull)
        {
            lines.Add($"violations.Required({name}, {rendered.CheckedValue}{rendered.CheckedMember});");
        }

        lines.AddRange(checks.Build(name, rendered.CheckedValue, rendered.CheckedMember, property.Shape, rendered.Type));

        if (property.Conditions.Count > 0)
        {
            lines.AddRange(ConditionBuilder.OfValue(shared, rendered, property.Shape).Build(rendered, property.Conditions));
        }

        foreach (RecordProperty companion in companions)
        {
            lines.Add($"violations.Companion({name}, {rendered.Name}, {Literal.Text(companion.WireName)}, {companion.Name});");
        }

        return lines;
    }

    private AdditionalProperty Additional(ObjectShape shape, MemberNames names, string stem, int levels, string wireTable)
    {
        string name = names.Take(AdditionalName);
        string field = names.Field(name);
        var map = new MapShape(shape.Additional!, shape.AdditionalIsNullable, Names: shape.AdditionalNames);
        ShapeType type = types.Map(map, new TypePlace(stem, name, null, name, levels));
        string member = $", member: nameof({name})";
        IEnumerable<string> all =
        [
            $"violations.AdditionalNames({field}, {wireTable}{member});",
            .. checks.Build("null", field, member, map, type),
        ];
        return new AdditionalProperty(name, field, names.Local(name), type, all.ToEquatableArray());
    }
}
