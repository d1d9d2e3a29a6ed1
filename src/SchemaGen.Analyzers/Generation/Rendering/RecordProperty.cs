using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>A generated property.</summary>
/// <param name="Name">As C# declares it.</param>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="IsRequired">Whether it has the modifier <see langword="required"/>.</param>
/// <param name="IsRequiredInJson">Whether <c>required</c> of the schema lists it.</param>
/// <param name="AcceptsNull">Whether JSON may hold <c>null</c> for it.</param>
/// <param name="WritesNull">Whether null is written; else the member is left out.</param>
/// <param name="Initializer">The default as an expression of the storage type; null where there is none.</param>
/// <param name="SharedDefault">What the initialiser refers to, where every record shares one object; null where there is none.</param>
/// <param name="Field">The field that keeps it; null where the compiler makes one.</param>
/// <param name="Local">The local variable that holds it while JSON is read.</param>
/// <param name="Summary">XML.</param>
/// <param name="Remarks">XML.</param>
/// <param name="Attributes">Each without brackets.</param>
/// <param name="Checks">Statements.</param>
internal sealed record RecordProperty(
    string Name,
    string WireName,
    ShapeType Type,
    bool IsNullable,
    bool IsRequired,
    bool IsRequiredInJson,
    bool AcceptsNull,
    bool WritesNull,
    string? Initializer,
    string? SharedDefault,
    string? Field,
    string Local,
    string Summary,
    string Remarks,
    EquatableArray<string> Attributes,
    EquatableArray<string> Checks)
{
    /// <summary>What stands for null where the type is one that has null.</summary>
    private string Annotation => IsNullable ? "?" : "";

    /// <summary>The type as users see it.</summary>
    public string DeclaredType => Type.Name + Annotation;

    /// <summary>The type of the field.</summary>
    public string StorageType => Type.Storage + Annotation;

    /// <summary>The expression that reads the stored value.</summary>
    public string Stored => Field ?? Name;
}

/// <summary>The property that keeps the members which a schema allows but does not name.</summary>
/// <param name="Name">As C# declares it.</param>
/// <param name="Field">The field that keeps it.</param>
/// <param name="Type">The type of the map.</param>
/// <param name="Checks">Statements.</param>
internal sealed record AdditionalProperty(string Name, string Field, ShapeType Type, EquatableArray<string> Checks);
