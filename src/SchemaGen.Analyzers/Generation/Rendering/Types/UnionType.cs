using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>A generated union: a struct that is a value of one of several types.</summary>
/// <param name="Name">The name, as C# declares it, not escaped.</param>
/// <param name="FullName">The full name, with <c>global::</c>.</param>
/// <param name="Summary">The summary, as XML.</param>
/// <param name="Remarks">The remarks, as XML.</param>
/// <param name="Alternatives">The alternatives, in the order of the schema.</param>
internal sealed record UnionType(string Name, string FullName, string Summary, string Remarks, EquatableArray<AlternativeType> Alternatives)
{
    /// <summary>The field with the data that distinguish the alternatives in JSON.</summary>
    public static string TableOf(string name) => name + "Alternatives";
}

/// <summary>One of the types of a <see cref="UnionType"/>.</summary>
/// <param name="Name">The parameter of <c>Match</c>, not escaped.</param>
/// <param name="Type">The type.</param>
/// <param name="Field">The field that stores it: one of its own for a struct, otherwise the one for all references.</param>
/// <param name="Reading">The expression that reads it from JSON.</param>
/// <param name="Names">The texts of the discriminator that mean it, where nothing else distinguishes it.</param>
/// <param name="Recognition">The expression from which the runtime library recognises it in JSON.</param>
/// <param name="Attributes">What a value must satisfy, each without brackets: on the parameter of the conversion.</param>
/// <param name="Checks">The statements that check it.</param>
internal sealed record AlternativeType(
    string Name, ShapeType Type, string Field, string Reading, EquatableArray<string> Names, string Recognition, EquatableArray<string> Attributes, EquatableArray<string> Checks)
{
    /// <summary>The field that stores the alternatives that are not structs.</summary>
    public const string ReferenceField = "_reference";

    /// <summary>Gets the expression for the value.</summary>
    public string Value => Type.IsStruct ? Field : $"({Type.Name})_reference!";
}
