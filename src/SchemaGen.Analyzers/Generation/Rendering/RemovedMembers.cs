using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>
/// Keeps the names that updates removed (<c>/mask_url</c>, <c>/size=21:9</c>; the tool's lock has them) as members whose use is an error that says what happened: of the input record, and of the enums of its members.
/// A name that another member has by now is not kept.
/// </summary>
internal static class RemovedMembers
{
    /// <param name="model">The input.</param>
    /// <param name="file">What is generated for it.</param>
    /// <param name="removed">The names that updates removed.</param>
    public static EquatableArray<RemovedMember> Of(InputModel model, RecordFile file, EquatableArray<string> removed)
    {
        List<RemovedMember> members = [];
        string record = file.Target.Name;
        var names = new MemberNames(record, model.Root.Properties);
        var none = new MemberNames(record, default);
        foreach (string name in removed)
        {
            if (OfEnum(model, file, name) is { } value)
            {
                members.Add(value);
            }
            else if (name.IndexOf('=') < 0 && JsonPointer.Parse(name) is [var wireName] && !model.Root.Properties.Any(property => property.WireName == wireName))
            {
                string member = none.Take(Identifier.FromText(wireName));
                if (names.Take(Identifier.FromText(wireName)) == member)
                {
                    members.Add(Create(record, member, $"'{wireName}'", file.Target.Slug));
                }
            }
        }

        return members.ToEquatableArray();
    }

    /// <summary>The value of an enum; null where the name is none, or its enum is not there.</summary>
    private static RemovedMember? OfEnum(InputModel model, RecordFile file, string name)
    {
        foreach (PropertyModel property in model.Root.Properties)
        {
            string start = JsonPointer.Append("", property.WireName);
            if (!name.StartsWith(start, StringComparison.Ordinal))
            {
                continue;
            }

            (Shape shape, string pointer) = (property.Shape, start);
            ShapeType type = file.Records[0].Properties.First(rendered => rendered.WireName == property.WireName).Type;
            while (shape is ListShape or MapShape && type.Item is not null)
            {
                (shape, pointer, type) = (shape is ListShape list ? list.Item : ((MapShape)shape).Value, pointer + "/*", type.Item);
            }

            if (shape is EnumShape { Values: var values } && type.Enum is { } known && name.StartsWith(pointer + "=", StringComparison.Ordinal))
            {
                string value = name.Substring(pointer.Length + 1);
                EquatableArray<string> all = EnumMemberNames.OfEnum(values.Append(new EnumValueModel(value)).ToEquatableArray());
                string member = all[all.Count - 1];
                return known.Members.Any(existing => existing.Name == member || existing.WireValue == value) ? null : Create(known.Name, member, $"\"{value}\" of '{property.WireName}'", file.Target.Slug);
            }
        }

        return null;
    }

    private static RemovedMember Create(string type, string name, string what, string slug)
    {
        string message = $"Model '{slug}' does not take {what} any more: an update of its schema removed it. ('schemagen update --forget' removes this name as well.)";
        return new RemovedMember(type, name, XmlText.Escape(message), $"global::System.Obsolete({Literal.Text(message)}, error: true)");
    }
}
