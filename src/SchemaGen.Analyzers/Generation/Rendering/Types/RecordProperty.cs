using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated property.</summary>
/// <param name="Name">The name, as C# declares it.</param>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Form">Whether it must be given, may be null, is written when null.</param>
/// <param name="Initializer">The expression for its value where the user does not set it; null where there is none.</param>
/// <param name="Field">The field that stores it; null where the compiler generates one.</param>
/// <param name="Local">The local variable that holds it while JSON is read.</param>
/// <param name="Reading">The expression that reads it from JSON.</param>
/// <param name="Summary">The summary, as XML.</param>
/// <param name="Remarks">The remarks, as XML.</param>
/// <param name="Attributes">The attributes, each without brackets.</param>
/// <param name="Checks">The statements that check it.</param>
internal sealed record RecordProperty(
    string Name,
    string WireName,
    ShapeType Type,
    PropertyForm Form,
    string? Initializer,
    string? Field,
    string Local,
    string Reading,
    string Summary,
    string Remarks,
    EquatableArray<string> Attributes,
    EquatableArray<string> Checks)
{
    /// <summary>Gets the type as users see it.</summary>
    public string DeclaredType => Type.Name + Annotation;

    /// <summary>Gets the type of <see cref="Field"/>.</summary>
    public string StorageType => Type.Storage + Annotation;

    /// <summary>Gets whether null violates the schema: the compiler warns, but does not prevent <c>null!</c>.</summary>
    public bool IsCheckedForNull => !Form.IsNullable && (!Type.IsStruct || Type.Kind is ShapeKind.Any or ShapeKind.OpenEnum);

    /// <summary>Gets the expression that is checked: the field for a list or map, whose concrete type is known there; the text for an open enum.</summary>
    public string CheckedValue => Type.Kind switch
    {
        ShapeKind.List or ShapeKind.Map => Field!,
        ShapeKind.OpenEnum => $"{Name}{(Form.IsNullable ? "?" : "")}.Value",
        _ => Name,
    };

    /// <summary>Gets the last argument of a check, where <see cref="CheckedValue"/> is not the property's name.</summary>
    public string CheckedMember => Type.Kind is ShapeKind.List or ShapeKind.Map or ShapeKind.OpenEnum ? $", member: nameof({Name})" : "";

    private string Annotation => Form.IsNullable ? "?" : "";
}

/// <summary>The property that keeps the members which a schema allows but does not name.</summary>
/// <param name="Name">The name, as C# declares it.</param>
/// <param name="Field">The field that stores it.</param>
/// <param name="Local">The local variable that collects them while JSON is read.</param>
/// <param name="Type">The type of the map.</param>
/// <param name="Checks">The statements that check them.</param>
internal sealed record AdditionalProperty(string Name, string Field, string Local, ShapeType Type, EquatableArray<string> Checks)
{
    /// <summary>The summary, as XML.</summary>
    public const string Summary = "Members that the schema allows and does not name. They are written after the others; one that has the name of another is a violation.";
}
