using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>The C# type of a shape.</summary>
/// <param name="Kind">The kind of type.</param>
/// <param name="Name">The name as users see it, without <c>?</c>.</param>
/// <param name="Codec">The struct that reads and writes it.</param>
/// <param name="Storage">The type in which a record stores it, without <c>?</c>, where that is not the type itself: a copy with value equality.</param>
/// <param name="Item">The type of a list's items or a map's values.</param>
/// <param name="ItemIsNullable">Whether the items or values may be null.</param>
/// <param name="Enum">The generated enum.</param>
/// <param name="OpenEnum">The generated struct of an open enum.</param>
/// <param name="Union">The generated union.</param>
/// <param name="RecordName">The name of the generated record, not escaped.</param>
internal sealed record ShapeType(
    ShapeKind Kind, string Name, string Codec, string? Storage = null, ShapeType? Item = null, bool ItemIsNullable = false, EnumType? Enum = null,
    OpenEnumType? OpenEnum = null, UnionType? Union = null, string? RecordName = null)
{
    /// <summary>Gets whether null needs <see cref="Nullable{T}"/>.</summary>
    public bool IsStruct => Kind is ShapeKind.Boolean or ShapeKind.Int32 or ShapeKind.Int64 or ShapeKind.UInt64 or ShapeKind.BigInteger or ShapeKind.Double or ShapeKind.Enum or ShapeKind.NumberEnum or ShapeKind.OpenEnum or ShapeKind.Union or ShapeKind.Any;

    /// <summary>Gets the type of an item, with <c>?</c> where it may be null.</summary>
    public string ItemName => Item!.Name + (ItemIsNullable ? "?" : "");

    /// <summary>Gets the codec of an item.</summary>
    public string ItemCodec => ItemIsNullable ? Item!.NullableCodec : Item!.Codec;

    /// <summary>Gets the codec of the type or null.</summary>
    public string NullableCodec => $"{Services}{(IsStruct ? "NullableCodec" : "NullableReferenceCodec")}<{Name}, {Codec}>";

    /// <summary>The expression that makes the stored copy of a value; the value itself where it is immutable.</summary>
    public string Copy(string value) => Kind switch
    {
        ShapeKind.Any => $"{Storage}.CopyOf({value})",
        ShapeKind.List or ShapeKind.Map when Item!.Kind is ShapeKind.List or ShapeKind.Map => $"{Storage}.CopyOf({value}, static item => {Item.Copy("item")})",
        ShapeKind.List or ShapeKind.Map => $"{Storage}.CopyOf({value})",
        _ => value,
    };
}

internal enum ShapeKind
{
    Boolean,
    Int32,
    Int64,
    UInt64,
    BigInteger,
    Double,
    Text,
    Enum,
    NumberEnum,
    OpenEnum,
    Union,
    Record,
    List,
    Map,
    Any,
}
