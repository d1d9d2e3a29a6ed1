using SchemaGen.Models;

namespace SchemaGen.Generation.Planning;

/// <summary>A record to make of a schema file.</summary>
/// <param name="Path">The schema file.</param>
/// <param name="Slug">The model's slug.</param>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Namespace">With escaped keywords; empty for the global one.</param>
/// <param name="Containers">The types around it, the outermost first.</param>
/// <param name="Name">The record's name, not escaped.</param>
/// <param name="Stem">What the names of its enums and nested records begin with.</param>
/// <param name="Accessibility">Of the record and the types beside it, as C# writes it.</param>
/// <param name="IsDeclared">Whether the user declared it; else it is there by convention.</param>
/// <param name="IsReachable">Whether the whole assembly can name it.</param>
/// <param name="HasConstructor">Whether the user wrote a constructor that may set properties.</param>
internal sealed record RecordTarget(
    string Path,
    string Slug,
    string HintName,
    string Namespace,
    EquatableArray<ContainerType> Containers,
    string Name,
    string Stem,
    string Accessibility,
    bool IsDeclared,
    bool IsReachable,
    bool HasConstructor)
{
    /// <summary>What stands before the name of every type beside the record: <c>global::Shop.Models.</c></summary>
    public string Prefix
    {
        get
        {
            string prefix = "global::" + (Namespace.Length == 0 ? "" : Namespace + ".");
            foreach (ContainerType container in Containers)
            {
                prefix += container.Name + ".";
            }

            return prefix;
        }
    }
}
