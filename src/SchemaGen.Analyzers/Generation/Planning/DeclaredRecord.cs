using SchemaGen.Models;

namespace SchemaGen.Generation.Planning;

/// <summary>A record that the user declared with <c>[ModelInput]</c>.</summary>
/// <param name="Slug">The slug in the attribute.</param>
/// <param name="SlugConstant">Where the slug is not known yet, the name of its constant in <c>ModelSlugs</c>, which is generated too; otherwise null.</param>
/// <param name="Namespace">The namespace, with escaped keywords; empty for the global one.</param>
/// <param name="Containers">The types around it, the outermost first.</param>
/// <param name="Name">The record's name, not escaped.</param>
/// <param name="Accessibility">The accessibility, as C# writes it.</param>
/// <param name="IsReachable">Whether the whole assembly can refer to it.</param>
/// <param name="HasConstructor">Whether the user wrote a constructor that may set properties.</param>
/// <param name="JsonConverter">The full name of the converter in the user's own <c>[JsonConverter]</c>; empty where generated code cannot create that one, null where there is none.</param>
internal sealed record DeclaredRecord(
    string Slug,
    string? SlugConstant,
    string Namespace,
    EquatableArray<ContainerType> Containers,
    string Name,
    string Accessibility,
    bool IsReachable,
    bool HasConstructor,
    string? JsonConverter = null)
{
    /// <summary>The beginning of the names of its enums and nested records, where the attribute says it; null where it follows the record's name.</summary>
    public string? TypeName { get; init; }

    /// <summary>Whether the attribute asks for a draft, or for none; null where it does not say.</summary>
    public bool? HasDraft { get; init; }
}

/// <summary>A type that is opened again as <see langword="partial"/> around a record.</summary>
/// <param name="Keyword"><c>class</c>, <c>record struct</c>, ...</param>
/// <param name="Name">The name, escaped.</param>
internal sealed record ContainerType(string Keyword, string Name);
