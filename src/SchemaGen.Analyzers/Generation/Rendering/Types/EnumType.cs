using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated enum with the struct that maps its wire values.</summary>
/// <param name="Name">The name, as C# declares it.</param>
/// <param name="FullName">The full name, with <c>global::</c>.</param>
/// <param name="Summary">The summary, as XML.</param>
/// <param name="Members">The members, in the order of the schema.</param>
internal sealed record EnumType(string Name, string FullName, string Summary, EquatableArray<EnumMember> Members)
{
    public const string WireSuffix = "Wire";

    /// <summary>Gets the name of the struct.</summary>
    public string WireName => Name + WireSuffix;

    /// <summary>Gets the full name of the struct.</summary>
    public string WireFullName => FullName + WireSuffix;
}

/// <summary>A member of a generated enum.</summary>
/// <param name="Name">The name, as C# declares it.</param>
/// <param name="WireValue">The text in JSON.</param>
/// <param name="Summary">The summary, as XML.</param>
internal sealed record EnumMember(string Name, string WireValue, string Summary);
