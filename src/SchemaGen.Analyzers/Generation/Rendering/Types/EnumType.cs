using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated enum with the struct that knows its wire values.</summary>
/// <param name="Name">As C# declares it.</param>
/// <param name="FullName">With <c>global::</c>.</param>
/// <param name="Summary">XML.</param>
/// <param name="Members">In the order of the schema.</param>
internal sealed record EnumType(string Name, string FullName, string Summary, EquatableArray<EnumMember> Members)
{
    public const string WireSuffix = "Wire";

    /// <summary>The name of the struct.</summary>
    public string WireName => Name + WireSuffix;

    /// <summary>Its full name.</summary>
    public string WireFullName => FullName + WireSuffix;
}

/// <summary>A member of a generated enum.</summary>
/// <param name="Name">As C# declares it.</param>
/// <param name="WireValue">The text in JSON.</param>
/// <param name="Summary">XML.</param>
internal sealed record EnumMember(string Name, string WireValue, string Summary);
