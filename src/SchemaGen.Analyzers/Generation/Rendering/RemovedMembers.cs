using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>
/// Keeps the names that updates removed (<c>/mask_url</c>, <c>/size=21:9</c>, <c>/boxes/*/x</c>; the tool's lock has them) as members whose use is an error that says what happened: of records, and of the
/// enums of their members. A name that another member has by now is not kept.
/// </summary>
internal sealed class RemovedMembers
{
    private const string EachItem = "/*";

    private readonly InputModel _model;
    private readonly RecordFile _file;
    private readonly Dictionary<string, MemberNames> _taken = new(StringComparer.Ordinal);
    private readonly List<RemovedMember> _members = [];

    private RemovedMembers(InputModel model, RecordFile file)
    {
        _model = model;
        _file = file;
    }

    /// <param name="model">The input.</param>
    /// <param name="file">What is generated for it.</param>
    /// <param name="removed">The names that updates removed.</param>
    public static EquatableArray<RemovedMember> Of(InputModel model, RecordFile file, EquatableArray<string> removed)
    {
        var members = new RemovedMembers(model, file);
        foreach (string name in removed)
        {
            members.Add(name, model.Root, file.Records[0], "");
        }

        return members._members.ToEquatableArray();
    }

    /// <summary>Adds a name that was removed from an object, or from what is in it.</summary>
    private void Add(string name, ObjectShape shape, RecordType record, string place)
    {
        foreach (PropertyModel property in shape.Properties)
        {
            string pointer = JsonPointer.Append(place, property.WireName);
            if (name.StartsWith(pointer, StringComparison.Ordinal) && IsInside(name, pointer))
            {
                AddInside(name, property, record.Properties.First(rendered => rendered.WireName == property.WireName).Type, pointer);
                return;
            }
        }

        string rest = name.Substring(place.Length);
        if (rest.IndexOf('=') < 0 && JsonPointer.Parse(rest) is [var wireName])
        {
            AddMember(wireName, shape, record);
        }
    }

    private static bool IsInside(string name, string pointer) => name.Length > pointer.Length && name[pointer.Length] is '/' or '=';

    /// <summary>Adds a value of the property's enum, or a name of its object; nothing for what is the property itself.</summary>
    private void AddInside(string name, PropertyModel property, ShapeType type, string pointer)
    {
        Shape shape = property.Shape;
        while (shape is ListShape or MapShape && type.Item is not null)
        {
            (shape, pointer, type) = (shape is ListShape list ? list.Item : ((MapShape)shape).Value, pointer + EachItem, type.Item);
        }

        if (!name.StartsWith(pointer, StringComparison.Ordinal) || !IsInside(name, pointer))
        {
            return;
        }

        if (shape is EnumShape { Values: var values } && type.Enum is { } known && name[pointer.Length] == '=')
        {
            AddValue(name.Substring(pointer.Length + 1), property, values, known);
        }
        else if (ObjectOf(shape) is { } nested && _file.Records.FirstOrDefault(made => made.Name == type.RecordName) is { } record)
        {
            Add(name, nested, record, pointer);
        }
    }

    private ObjectShape? ObjectOf(Shape shape) => shape switch
    {
        ObjectShape nested => nested,
        ReferenceShape { Key: "" } => _model.Root,
        ReferenceShape { Key: var key } => _model.Definitions.FirstOrDefault(definition => definition.Key == key)?.Shape,
        _ => null,
    };

    private void AddValue(string value, PropertyModel property, EquatableArray<EnumValueModel> values, EnumType known)
    {
        EquatableArray<string> all = EnumMemberNames.OfEnum(values.Append(new EnumValueModel(value)).ToEquatableArray());
        string member = all[all.Count - 1];
        if (!known.Members.Any(existing => existing.Name == member || existing.WireValue == value))
        {
            Add(known.Name, member, $"\"{value}\" of '{property.WireName}'");
        }
    }

    private void AddMember(string wireName, ObjectShape shape, RecordType record)
    {
        if (shape.Properties.Any(property => property.WireName == wireName))
        {
            return;
        }

        if (!_taken.TryGetValue(record.Name, out MemberNames? names))
        {
            names = new MemberNames(record.Name, shape.Properties, _file.Target.HasDraft);
            _taken.Add(record.Name, names);
        }

        // The name that it had when nothing stood in its way.
        string member = new MemberNames(record.Name, default, _file.Target.HasDraft).Take(Identifier.FromText(wireName));
        if (names.Take(Identifier.FromText(wireName)) == member)
        {
            Add(record.Name, member, $"'{wireName}'");
        }
    }

    private void Add(string type, string name, string what)
    {
        string message = $"Model '{_file.Target.Slug}' does not take {what} any more: an update of its schema removed it. ('schemagen update --forget' removes this name as well.)";
        _members.Add(new RemovedMember(type, name, XmlText.Escape(message), $"global::System.Obsolete({Literal.Text(message)}, error: true)"));
    }
}
