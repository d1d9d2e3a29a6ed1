using SchemaGen.Models;

namespace SchemaGen.Schemas.Documents;

/// <summary>A shape, and whether <c>null</c> is allowed beside it.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Conditions">What else a value must satisfy, where it is that of a member; they apply to the value itself.</param>
internal readonly record struct TypedShape(Shape Shape, bool IsNullable, EquatableArray<ConditionRule> Conditions = default)
{
    public static readonly TypedShape Any = new(new AnyShape(), IsNullable: false);
}
