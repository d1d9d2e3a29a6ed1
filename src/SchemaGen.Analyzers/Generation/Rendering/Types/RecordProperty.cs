using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated property.</summary>
/// <param name="Name">As C# declares it.</param>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Form">Whether it must be given, may be null, is written when null.</param>
/// <param name="Default">What it is when nothing is said, as an expression; null where that is nothing.</param>
/// <param name="Field">The field that keeps it; null where the compiler makes one.</param>
/// <param name="Local">The local variable that holds it while JSON is read.</param>
/// <param name="Reading">The expression that reads it from JSON.</param>
/// <param name="Summary">XML.</param>
/// <param name="Remarks">XML.</param>
/// <param name="Attributes">Each without brackets.</param>
/// <param name="Checks">Statements.</param>
internal sealed record RecordProperty(
    string Name,
    string WireName,
    ShapeType Type,
    PropertyForm Form,
    string? Default,
    string? Field,
    string Local,
    string Reading,
    string Summary,
    string Remarks,
    EquatableArray<string> Attributes,
    EquatableArray<string> Checks)
{
    /// <summary>The type as users see it.</summary>
    public string DeclaredType => Type.Name + Annotation;

    /// <summary>The type of <see cref="Field"/>.</summary>
    public string StorageType => Type.Storage + Annotation;

    /// <summary>Whether null in it breaks the schema: the compiler warns, but does not stop <c>null!</c>.</summary>
    public bool IsCheckedForNull => !Form.IsNullable && (!Type.IsStruct || Type.Kind is ShapeKind.Any or ShapeKind.OpenEnum);

    /// <summary>What the checks look at: the field where it is a list or map, for those know their own kind; the text of an open enum.</summary>
    public string CheckedValue => Type.Kind switch
    {
        ShapeKind.List or ShapeKind.Map => Field!,
        ShapeKind.OpenEnum => $"{Name}{(Form.IsNullable ? "?" : "")}.Value",
        _ => Name,
    };

    /// <summary>The last argument of a check, where <see cref="CheckedValue"/> is not the property's name.</summary>
    public string CheckedMember => Type.Kind is ShapeKind.List or ShapeKind.Map or ShapeKind.OpenEnum ? $", member: nameof({Name})" : "";

    private string Annotation => Form.IsNullable ? "?" : "";
}

/// <summary>The property that keeps the members which a schema allows but does not name.</summary>
/// <param name="Name">As C# declares it.</param>
/// <param name="Field">The field that keeps it.</param>
/// <param name="Local">The local variable that collects them while JSON is read.</param>
/// <param name="Type">The type of the map.</param>
/// <param name="Checks">Statements.</param>
internal sealed record AdditionalProperty(string Name, string Field, string Local, ShapeType Type, EquatableArray<string> Checks);
