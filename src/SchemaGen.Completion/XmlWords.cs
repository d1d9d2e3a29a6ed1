using System.Xml;
using System.Xml.Linq;

namespace SchemaGen.Completion;

/// <summary>The words of an XML documentation comment, without its tags.</summary>
internal static class XmlWords
{
    public static string Of(string? xml)
    {
        if (string.IsNullOrEmpty(xml))
        {
            return "";
        }

        try
        {
            return string.Join("\n", XElement.Parse(xml).Elements().Where(static element => element.Name.LocalName is "summary" or "remarks").Select(Words));
        }
        catch (XmlException)
        {
            // A comment of the user's own may be no XML: it then says nothing here.
            return "";
        }
    }

    private static string Words(XElement element) =>
        string.Join(" ", string.Concat(element.DescendantNodes().Select(static node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } reference => Name(reference),
            _ => "",
        })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Name(XElement reference) =>
        reference.Attribute("langword")?.Value ?? (reference.Attribute("cref")?.Value is { } id ? id.Substring(id.LastIndexOf('.') + 1) : "");
}
