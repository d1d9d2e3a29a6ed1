using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Drafts;

/// <summary>Makes the draft of a record.</summary>
internal static class DraftBuilder
{
    private const string Remarks =
        "It begins empty, but for what is always sent; what is not set is not sent. An optional list, map or object is not given where nothing is in it, nor an optional text that may not be empty where it is.";

    /// <summary>That of a member which is left out where it is null.</summary>
    private static readonly PropertyForm s_optional = new(IsNullable: true, IsRequired: false, Initial: null, AcceptsNull: false, IsSent: false);

    /// <summary>That of a value which is never null.</summary>
    private static readonly PropertyForm s_always = new(IsNullable: false, IsRequired: false, Initial: null, AcceptsNull: false, IsSent: true);

    /// <param name="record">The full name of the record.</param>
    /// <param name="shape">The object.</param>
    /// <param name="properties">The properties of the record, in the order of the object's.</param>
    /// <param name="additional">The record's property for additional members; null where it has none.</param>
    public static DraftType Build(string record, ObjectShape shape, EquatableArray<RecordProperty> properties, AdditionalProperty? additional)
    {
        var fields = new NameScope();
        var made = new List<DraftProperty>();
        for (int i = 0; i < properties.Count; i++)
        {
            made.Add(Property(properties[i], shape.Properties[i].Shape, fields));
        }

        if (additional is not null)
        {
            made.Add(Additional(additional));
        }

        return new DraftType($"A mutable draft of <see cref=\"{record}\"/>, for forms.", Remarks, made.ToEquatableArray());
    }

    private static DraftProperty Property(RecordProperty property, Shape shape, NameScope fields)
    {
        DraftValue value = DraftValue.Of(property.Type);
        bool isOptional = property.Form is { IsNullable: true, IsSent: false };
        string name = Literal.Text(property.WireName);
        return new DraftProperty(
            property.Name,
            property.WireName,
            value.TypeOf(property.Form),
            property.Initializer is { } initial ? value.FromRecord(initial, s_always) : value.Empty(property.Form),
            isOptional && !MayBeEmpty(shape) ? fields.Take("_" + Identifier.CamelCase(property.Name)) : null,
            property.Summary,
            property.Remarks,
            Attributes(property, isOptional).ToEquatableArray(),
            value.ToRecord(name, property.Name, property.Form),
            value.FromRecord(property.Name, property.Form));
    }

    private static DraftProperty Additional(AdditionalProperty property)
    {
        DraftValue value = DraftValue.Of(property.Type);
        return new DraftProperty(
            property.Name,
            null,
            value.TypeOf(s_optional),
            value.Empty(s_optional),
            null,
            AdditionalProperty.Summary,
            "",
            default,
            value.ToRecord("null", property.Name, s_optional),
            value.FromRecord(property.Name, s_optional));
    }

    /// <summary>Whether a text may have no characters: where it may not, a form's empty field is one that is not filled in.</summary>
    private static bool MayBeEmpty(Shape shape) =>
        shape is not TextShape text || (text is { MinLength: null or 0, Media: null, Format: not TextFormats.Uri } && !TextFormats.IsChecked(text.Format));

    private static IEnumerable<string> Attributes(RecordProperty property, bool isOptional)
    {
        foreach (string attribute in property.Attributes)
        {
            yield return isOptional ? AttributeBuilder.AllowEmpty(attribute) : attribute;
        }

        // A member that a record always has may be missing in a draft.
        if (!property.Form.IsNullable && !property.IsCheckedForNull)
        {
            yield return AttributeBuilder.Required;
        }
    }
}
