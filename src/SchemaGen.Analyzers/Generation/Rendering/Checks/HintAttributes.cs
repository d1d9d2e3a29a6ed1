using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>Makes the standard attributes for forms, from <c>title</c> and <c>x-playground</c>.</summary>
internal static class HintAttributes
{
    public static List<string> Of(PropertyModel property)
    {
        List<string> attributes = [];
        string name = property.Title is { } title ? "Name = " + Literal.Text(title) : "";
        string group = property.Hints.IsAdvanced ? "GroupName = \"Advanced\"" : "";
        if (name.Length + group.Length > 0)
        {
            attributes.Add($"{Annotations}Display({name}{(name.Length > 0 && group.Length > 0 ? ", " : "")}{group})");
        }

        string? dataType = property.Hints switch
        {
            { IsUpload: true } => "Upload",
            { IsMultiline: true } => "MultilineText",
            _ => null,
        };
        if (dataType is not null)
        {
            attributes.Add($"{Annotations}DataType({Annotations}DataType.{dataType})");
        }

        return attributes;
    }
}
