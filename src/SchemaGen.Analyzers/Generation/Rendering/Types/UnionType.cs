using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated union: a struct that is a value of one of several types.</summary>
/// <param name="Name">As C# declares it, not escaped.</param>
/// <param name="FullName">With <c>global::</c>.</param>
/// <param name="Summary">XML.</param>
/// <param name="Remarks">XML.</param>
/// <param name="Alternatives">In the order of the schema.</param>
internal sealed record UnionType(string Name, string FullName, string Summary, string Remarks, EquatableArray<AlternativeType> Alternatives)
{
    /// <summary>The field with what tells the alternatives apart in JSON.</summary>
    public static string TableOf(string name) => name + "Alternatives";
}

/// <summary>One of the types of a <see cref="UnionType"/>.</summary>
/// <param name="Name">The parameter of <c>Match</c>, not escaped.</param>
/// <param name="Type">The type.</param>
/// <param name="Field">The field that keeps it: one of its own for a struct, else the one for all references.</param>
/// <param name="Reading">The expression that reads it from JSON.</param>
/// <param name="Names">The texts of the discriminator that mean it, where nothing else tells.</param>
/// <param name="Recognition">The expression that tells the runtime library how to know it in JSON.</param>
/// <param name="Attributes">What a value must satisfy, each without brackets: on the parameter of the conversion.</param>
/// <param name="Checks">Statements.</param>
internal sealed record AlternativeType(
    string Name, ShapeType Type, string Field, string Reading, EquatableArray<string> Names, string Recognition, EquatableArray<string> Attributes, EquatableArray<string> Checks)
{
    /// <summary>The field that keeps the alternatives that are no structs.</summary>
    public const string ReferenceField = "_reference";

    /// <summary>The expression that is the value.</summary>
    public string Value => Type.IsStruct ? Field : $"({Type.Name})_reference!";
}
