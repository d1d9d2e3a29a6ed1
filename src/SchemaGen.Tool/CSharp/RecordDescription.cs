using System.Net;
using System.Text.RegularExpressions;
using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Tool.CSharp;

/// <summary>A generated record, as a person looks for it.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its properties, in the order of the schema.</param>
internal sealed partial record RecordDescription(string Namespace, string Name, IReadOnlyList<MemberDescription> Members)
{
    /// <param name="file">What is generated.</param>
    /// <param name="model">The model that it is generated from.</param>
    public static RecordDescription Of(RecordFile file, InputModel model)
    {
        var shapes = model.Root.Properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal);
        return new RecordDescription(file.Target.Namespace, file.Target.Name, file.Records[0].Properties.Select(property => MemberOf(property, shapes[property.WireName], file.Target.Prefix)).ToList());
    }

    private static MemberDescription MemberOf(RecordProperty property, PropertyModel model, string prefix)
    {
        List<string> notes = Sentence.Of(model.Shape).ConvertAll(static words => Plain(words).TrimEnd('.'));
        if (property.Type.Enum is { } values)
        {
            notes.Add(string.Join(", ", values.Members.Select(static member => member.Name)));
        }

        return new MemberDescription(property.Name, property.WireName, TypeNameText.Short(property.DeclaredType, prefix), property.Form.IsRequired, string.Join("; ", notes));
    }

    /// <summary>The text of a piece of XML documentation.</summary>
    private static string Plain(string xml) => WebUtility.HtmlDecode(Tags().Replace(xml, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}

/// <summary>A property of a generated record.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="WireName">Its name in JSON.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Note">What its values must satisfy; empty where nothing.</param>
internal sealed record MemberDescription(string Name, string WireName, string Type, bool IsRequired, string Note);
