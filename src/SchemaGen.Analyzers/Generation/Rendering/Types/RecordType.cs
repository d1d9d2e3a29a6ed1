using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated record.</summary>
/// <param name="Name">As C# declares it, not escaped.</param>
/// <param name="FullName">With <c>global::</c>.</param>
/// <param name="IsInput">Whether it is the input record; else it is nested in one.</param>
/// <param name="Summary">XML.</param>
/// <param name="Remarks">XML.</param>
/// <param name="Attributes">Each without brackets.</param>
/// <param name="Properties">In the order of the schema.</param>
/// <param name="ConditionChecks">Statements that check the conditions between the properties.</param>
/// <param name="Additional">The property that keeps members which the schema does not name; null where there may be none.</param>
internal sealed record RecordType(
    string Name,
    string FullName,
    bool IsInput,
    string Summary,
    string Remarks,
    EquatableArray<string> Attributes,
    EquatableArray<RecordProperty> Properties,
    EquatableArray<string> ConditionChecks,
    AdditionalProperty? Additional)
{
    /// <summary>The field with the wire names of the record of that name.</summary>
    public static string TableOf(string name) => name + "Members";
}
