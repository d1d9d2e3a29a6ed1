using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated struct for a text that has known values, but may be another one.</summary>
/// <param name="Name">As C# declares it.</param>
/// <param name="FullName">With <c>global::</c>.</param>
/// <param name="Summary">XML.</param>
/// <param name="Members">The known values, in the order of the schema.</param>
internal sealed record OpenEnumType(string Name, string FullName, string Summary, EquatableArray<EnumMember> Members);
