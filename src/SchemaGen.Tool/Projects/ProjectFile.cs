using System.Xml;
using System.Xml.Linq;
using SchemaGen.Build;
using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Projects;

/// <summary>What a project file, and the <c>Directory.Build.props</c> around it, say about records. MSBuild is not run: conditions and imports are not judged.</summary>
/// <param name="Namespace">The namespace of conventional records.</param>
/// <param name="IsPublic">Whether records are public.</param>
/// <param name="Items">The metadata of the project's own <c>ModelSchema</c> items, by path relative to the project: several, where one file describes several inputs.</param>
internal sealed record ProjectFile(string Namespace, bool IsPublic, IReadOnlyDictionary<string, IReadOnlyList<SchemaItem>> Items)
{
    private const string Package = "SchemaGen";

    /// <summary>Gets whether the project, or what is around it, refers to a package or a project of SchemaGen, so that the build makes records.</summary>
    public bool HasPackage { get; init; }

    private const string Props = "Directory.Build.props";

    /// <summary>Reads the files of a project.</summary>
    /// <exception cref="ToolFailure">The project file is not XML.</exception>
    public static ProjectFile Read(ModelProject project)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var items = new Dictionary<string, IReadOnlyList<SchemaItem>>(StringComparer.Ordinal);
        bool hasPackage = false;
        if (Around(project.Folder, Props) is { } props)
        {
            hasPackage = ReadInto(properties, items, props);
        }

        string name = Path.GetFileNameWithoutExtension(project.File ?? project.Folder);
        if (project.File is not null)
        {
            hasPackage |= ReadInto(properties, items, project.File);
        }

        properties.TryAdd("MSBuildProjectName", name);
        properties.TryAdd("RootNamespace", project.File is null ? "" : name.Replace(' ', '_'));
        string root = Expand(properties, "RootNamespace");
        string space = properties.ContainsKey("SchemaGenNamespace") ? Expand(properties, "SchemaGenNamespace") : root.Length == 0 ? "Models" : root + ".Models";
        return new ProjectFile(space, !string.Equals(Expand(properties, "SchemaGenVisibility"), "internal", StringComparison.OrdinalIgnoreCase), items) { HasPackage = hasPackage };
    }

    /// <summary>Reads a file, and returns whether it refers to SchemaGen.</summary>
    private static bool ReadInto(Dictionary<string, string> properties, Dictionary<string, IReadOnlyList<SchemaItem>> items, string path)
    {
        XDocument document = Load(path);
        foreach (XElement property in document.Descendants().Where(static element => element.Parent?.Name.LocalName == "PropertyGroup"))
        {
            properties[property.Name.LocalName] = property.Value.Trim();
        }

        foreach (XElement item in document.Descendants().Where(static element => element.Name.LocalName == "ModelSchema"))
        {
            string? target = (string?)item.Attribute("Update") ?? (string?)item.Attribute("Include");
            if (target is not null && target.IndexOfAny(['*', '$', ';']) < 0)
            {
                string file = target.Replace('\\', '/');
                items[file] = Join(items.GetValueOrDefault(file, []), new SchemaItem(Metadata(item, "Slug"), Metadata(item, "TypeName"), Metadata(item, "Namespace"), Metadata(item, "InputPointer"))
                {
                    IsIncluded = item.Attribute("Include") is not null,
                    IsStrict = MetadataFlag.Read(Metadata(item, "Strict")) == true,
                    ReadsProse = MetadataFlag.Read(Metadata(item, "ProseRules")) != false,
                });
            }
        }

        return document.Descendants().Any(static element => element.Name.LocalName is "PackageReference" or "ProjectReference"
            && Path.GetFileName(((string?)element.Attribute("Include") ?? "").Replace('\\', '/')).StartsWith(Package, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The items of a file with one more: <c>Include</c> adds an item, <c>Update</c> changes those that are there, at first the package's own.</summary>
    private static List<SchemaItem> Join(IReadOnlyList<SchemaItem> known, SchemaItem item) => item.IsIncluded || known.Count == 0 ? [.. known, item] : known.Select(one => one with
    {
        Slug = item.Slug ?? one.Slug,
        TypeName = item.TypeName ?? one.TypeName,
        Namespace = item.Namespace ?? one.Namespace,
        InputPointer = item.InputPointer ?? one.InputPointer,
        IsStrict = item.IsStrict || one.IsStrict,
        ReadsProse = item.ReadsProse && one.ReadsProse,
    }).ToList();

    /// <summary>Loads an XML file.</summary>
    public static XDocument Load(string path)
    {
        try
        {
            return XDocument.Parse(File.ReadAllText(path), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException fault)
        {
            throw new ToolFailure($"{Path.GetFileName(path)} is not valid XML: {fault.Message}");
        }
    }

    private static string? Metadata(XElement item, string name) =>
        ((string?)item.Attribute(name) ?? item.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value)?.Trim() is { Length: > 0 } value ? value : null;

    private static string Expand(Dictionary<string, string> properties, string name, int depth = 0)
    {
        if (!properties.TryGetValue(name, out string? value) || depth > properties.Count)
        {
            return "";
        }

        for (int start = value.IndexOf("$(", StringComparison.Ordinal); start >= 0; start = value.IndexOf("$(", StringComparison.Ordinal))
        {
            int end = value.IndexOf(')', start);
            if (end < 0)
            {
                break;
            }

            value = value[..start] + Expand(properties, value[(start + 2)..end], depth + 1) + value[(end + 1)..];
        }

        return value;
    }

    private static string? Around(string folder, string name)
    {
        for (DirectoryInfo? around = new(folder); around is not null; around = around.Parent)
        {
            string path = Path.Combine(around.FullName, name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}

/// <summary>The metadata of a <c>ModelSchema</c> item.</summary>
/// <param name="Slug">The slug; null for that of the path.</param>
/// <param name="TypeName">The stem; null for that of the slug.</param>
/// <param name="Namespace">The namespace; null for that of the project.</param>
/// <param name="InputPointer">The JSON Pointer to the input; null where it shows.</param>
internal sealed record SchemaItem(string? Slug, string? TypeName, string? Namespace, string? InputPointer)
{
    /// <summary>Gets whether the project includes the file itself, wherever it lies.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>Gets whether the schema is read by the letter.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Gets whether rules are read from descriptions.</summary>
    public bool ReadsProse { get; init; } = true;
}
