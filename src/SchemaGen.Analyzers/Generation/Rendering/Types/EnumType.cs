using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated enum; one of texts has a struct that maps its wire values.</summary>
/// <param name="Name">The name, as C# declares it.</param>
/// <param name="FullName">The full name, with <c>global::</c>.</param>
/// <param name="WireFullName">The full name of the struct; empty for one of numbers.</param>
/// <param name="Summary">The summary, as XML.</param>
/// <param name="Remarks">The remarks, as XML.</param>
/// <param name="Members">The members, in the order of the schema.</param>
/// <param name="Numbers">What its members are in JSON.</param>
internal sealed record EnumType(string Name, string FullName, string WireFullName, string Summary, string Remarks, EquatableArray<EnumMember> Members, EnumNumbers Numbers = EnumNumbers.None);

/// <summary>A member of a generated enum.</summary>
/// <param name="Name">The name, as C# declares it.</param>
/// <param name="WireValue">The text in JSON, or the digits of the number.</param>
/// <param name="Summary">The summary, as XML.</param>
internal sealed record EnumMember(string Name, string WireValue, string Summary);

/// <summary>What the members of an enum are in JSON: texts, or numbers of a type.</summary>
internal enum EnumNumbers
{
    None,
    Int32,
    Int64,
}
