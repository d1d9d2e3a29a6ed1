using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated record.</summary>
/// <param name="Name">The name, as C# declares it, not escaped.</param>
/// <param name="FullName">The full name, with <c>global::</c>.</param>
/// <param name="Summary">The summary, as XML.</param>
/// <param name="Remarks">The remarks, as XML.</param>
/// <param name="Attributes">The attributes, each without brackets.</param>
/// <param name="Properties">The properties, in the order of the schema.</param>
/// <param name="ConditionChecks">The statements that check the conditions between the properties.</param>
/// <param name="Additional">The property that keeps members which the schema does not name; null where none are allowed.</param>
/// <param name="Schema">The literal of the resolved schema; null for a record that is nested in an input.</param>
/// <param name="IsEvaluated">Whether the evaluator checks the record too.</param>
internal sealed record RecordType(
    string Name,
    string FullName,
    string Summary,
    string Remarks,
    EquatableArray<string> Attributes,
    EquatableArray<RecordProperty> Properties,
    EquatableArray<string> ConditionChecks,
    AdditionalProperty? Additional,
    string? Schema,
    bool IsEvaluated)
{
    /// <summary>Gets whether it is the input record; otherwise it is nested in one.</summary>
    public bool IsInput => Schema is not null;

    /// <summary>Gets the draft of the record; null where none is asked for, or as long as other records are still to be made.</summary>
    public DraftType? Draft { get; init; }

    /// <summary>The field with the wire names of the record of that name.</summary>
    public static string TableOf(string name) => name + "Members";
}
