using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated struct for a text that has known values, but may be another one.</summary>
/// <param name="Name">The name, as C# declares it.</param>
/// <param name="FullName">The full name, with <c>global::</c>.</param>
/// <param name="Summary">The summary, as XML.</param>
/// <param name="Remarks">The remarks, as XML.</param>
/// <param name="Members">The known values, in the order of the schema.</param>
internal sealed record OpenEnumType(string Name, string FullName, string Summary, string Remarks, EquatableArray<EnumMember> Members);
