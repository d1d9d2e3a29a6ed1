using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Defaults;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Drafts;

/// <summary>Makes the drafts of records.</summary>
/// <param name="records">The records, by name.</param>
internal sealed class DraftBuilder(IReadOnlyDictionary<string, MadeRecord> records)
{
    private const string Remarks =
        "It begins empty, but for what is always sent; what is not set is not sent. An optional list, map or object is not given where nothing is in it, nor an optional text that may not be empty where it is.";

    /// <summary>That of a member which is left out where it is null.</summary>
    private static readonly PropertyForm s_optional = new(IsNullable: true, IsRequired: false, Initial: null, AcceptsNull: false, IsSent: false);

    /// <summary>That of a value which is never null.</summary>
    private static readonly PropertyForm s_always = new(IsNullable: false, IsRequired: false, Initial: null, AcceptsNull: false, IsSent: true);

    /// <summary>The records with their drafts.</summary>
    public List<RecordType> AddTo(List<RecordType> all) => all.ConvertAll(record => record with { Draft = Build(record, records[record.Name].Shape) });

    private DraftType Build(RecordType record, ObjectShape shape)
    {
        var fields = new NameScope();
        var made = new List<DraftProperty>();
        for (int i = 0; i < record.Properties.Count; i++)
        {
            made.Add(Property(record, record.Properties[i], shape.Properties[i].Shape, fields));
        }

        if (record.Additional is { } additional)
        {
            made.Add(Additional(additional));
        }

        return new DraftType($"A mutable draft of <see cref=\"{record.FullName}\"/>, for forms.", Remarks, made.ToEquatableArray());
    }

    private DraftProperty Property(RecordType record, RecordProperty property, Shape shape, NameScope fields)
    {
        DraftValue value = DraftValue.Of(property.Type);
        PropertyForm begun = IsRequiredPart(property) && Requires(property.Type.RecordName!, record.Name) ? property.Form with { IsNullable = true } : property.Form;
        bool isOptional = property.Form is { IsNullable: true, IsSent: false };
        string name = Literal.Text(property.WireName);
        return new DraftProperty(
            property.Name,
            property.WireName,
            value.TypeOf(begun),
            property.Initializer is { } initial ? value.FromRecord(initial, s_always) : value.Empty(begun),
            isOptional && !MayBeEmpty(shape) ? fields.Take("_" + Identifier.CamelCase(property.Name)) : null,
            property.Summary,
            property.Remarks,
            Attributes(property, isOptional).ToEquatableArray(),
            value.ToRecord(name, property.Name, property.Form),
            value.FromRecord(property.Name, begun));
    }

    private static bool IsRequiredPart(RecordProperty property) => property is { Type.RecordName: not null, Form.IsNullable: false };

    /// <summary>Whether a record cannot be without another, directly or through further ones: where that one cannot be without it either, no value has an end, and a draft must not begin with one.</summary>
    private bool Requires(string record, string other)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { record };
        var waiting = new Stack<string>(seen);
        while (waiting.Count > 0)
        {
            string next = waiting.Pop();
            if (next == other)
            {
                return true;
            }

            foreach (RecordProperty property in records[next].Type.Properties)
            {
                if (IsRequiredPart(property) && seen.Add(property.Type.RecordName!))
                {
                    waiting.Push(property.Type.RecordName!);
                }
            }
        }

        return false;
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
