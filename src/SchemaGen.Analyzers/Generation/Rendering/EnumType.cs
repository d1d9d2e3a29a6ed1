using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>A generated enum with its converter.</summary>
/// <param name="Name">As C# declares it.</param>
/// <param name="FullName">With <c>global::</c>.</param>
/// <param name="Summary">XML.</param>
/// <param name="ConverterAccessibility">No less than the base class of the converter allows.</param>
/// <param name="Members">In the order of the schema.</param>
internal sealed record EnumType(string Name, string FullName, string Summary, string ConverterAccessibility, EquatableArray<EnumMember> Members)
{
    /// <summary>The name of the class that reads and writes the enum.</summary>
    public string ConverterName => Name + ConverterSuffix;

    public const string ConverterSuffix = "JsonConverter";
}

/// <summary>A member of a generated enum.</summary>
/// <param name="Name">As C# declares it.</param>
/// <param name="WireValue">The text in JSON.</param>
/// <param name="Summary">XML.</param>
internal sealed record EnumMember(string Name, string WireValue, string Summary);
