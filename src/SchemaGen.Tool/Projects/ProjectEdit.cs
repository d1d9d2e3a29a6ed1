using System.Text;
using System.Xml.Linq;
using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Projects;

/// <summary>Writes the metadata of a schema file into the project file, and leaves the rest of it as it is.</summary>
internal static class ProjectEdit
{
    /// <summary>Returns the project file with the metadata; null where it says so already.</summary>
    /// <param name="project">The project.</param>
    /// <param name="file">The schema file, relative to the project.</param>
    /// <param name="item">What is to be said; a null says nothing.</param>
    /// <exception cref="ToolFailure">There is no project file.</exception>
    public static byte[]? Describe(ModelProject project, string file, SchemaItem item)
    {
        (string Name, string? Value)[] metadata = [(nameof(item.TypeName), item.TypeName), (nameof(item.Namespace), item.Namespace), (nameof(item.InputPointer), item.InputPointer)];
        SchemaItem? known = project.Settings.Items.GetValueOrDefault(file) is [var first, ..] ? first : null;
        (string, string?)[] written = [(nameof(item.TypeName), known?.TypeName), (nameof(item.Namespace), known?.Namespace), (nameof(item.InputPointer), known?.InputPointer)];
        if (metadata.All(entry => entry.Value is null || written.Contains(entry)))
        {
            return null;
        }

        if (project.File is null)
        {
            throw new ToolFailure($"{project.Folder} has no project file, which would say what '{file}' is called", "name the project with --project");
        }

        XDocument document = ProjectFile.Load(project.File);
        XElement root = document.Root!;
        XElement element = document.Descendants().FirstOrDefault(element => element.Name.LocalName == "ModelSchema"
            && (((string?)element.Attribute("Update") ?? (string?)element.Attribute("Include"))?.Replace('\\', '/') == file)) ?? Add(root, file);
        foreach ((string name, string? value) in metadata.Where(static entry => entry.Value is not null))
        {
            element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Remove();
            element.SetAttributeValue(name, value);
        }

        return Encoding.UTF8.GetBytes((document.Declaration is null ? "" : document.Declaration + "\n") + document.ToString(SaveOptions.DisableFormatting).TrimEnd() + TailOf(project.File));
    }

    private static XElement Add(XElement root, string file)
    {
        var item = new XElement(root.Name.Namespace + "ModelSchema", new XAttribute("Update", file));
        var group = new XElement(root.Name.Namespace + "ItemGroup", "\n    ", item, "\n  ");
        (root.LastNode as XText)?.Remove();
        root.Add("\n\n  ", group, "\n\n");
        return item;
    }

    /// <summary>The white space behind the root, which XML does not keep.</summary>
    private static string TailOf(string path)
    {
        string text = File.ReadAllText(path);
        return text[text.TrimEnd().Length..];
    }
}
