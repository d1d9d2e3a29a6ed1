using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>A shape, and whether <c>null</c> is allowed beside it.</summary>
internal readonly record struct TypedShape(Shape Shape, bool IsNullable)
{
    public static readonly TypedShape Any = new(new AnyShape(), IsNullable: false);
}
