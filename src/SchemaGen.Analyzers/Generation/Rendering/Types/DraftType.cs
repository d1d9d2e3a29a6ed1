using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>The draft of a record: a class with the same members, which can be set.</summary>
/// <param name="Summary">The summary, as XML.</param>
/// <param name="Remarks">The remarks, as XML.</param>
/// <param name="Properties">The properties, in the order of the schema; that of additional members last.</param>
internal sealed record DraftType(string Summary, string Remarks, EquatableArray<DraftProperty> Properties);

/// <summary>A property of a draft.</summary>
/// <param name="Name">The name, as C# declares it: that of the record's property.</param>
/// <param name="WireName">The name in JSON; null for the property of additional members.</param>
/// <param name="Type">The type, with <c>?</c> where it may be null.</param>
/// <param name="Initializer">The expression for the value that it begins with; null where that is null.</param>
/// <param name="Field">The field that stores a text which is not given where it is empty; null where the compiler generates one.</param>
/// <param name="Summary">The summary, as XML.</param>
/// <param name="Remarks">The remarks, as XML.</param>
/// <param name="Attributes">The attributes, each without brackets.</param>
/// <param name="ToRecord">The expression that makes the value of the record, inside the draft.</param>
/// <param name="FromRecord">The expression that makes the value of the draft, inside the record.</param>
internal sealed record DraftProperty(
    string Name, string? WireName, string Type, string? Initializer, string? Field, string Summary, string Remarks, EquatableArray<string> Attributes, string ToRecord, string FromRecord);
