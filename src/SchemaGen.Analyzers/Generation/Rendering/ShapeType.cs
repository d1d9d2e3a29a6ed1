namespace SchemaGen.Generation.Rendering;

/// <summary>The C# type of a shape.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">As users see it, without <c>?</c>.</param>
/// <param name="Storage">As the record keeps it, without <c>?</c>: a type with value equality.</param>
/// <param name="Codec">The struct that reads and writes the storage type.</param>
/// <param name="Item">The type of a list's items or a map's values.</param>
/// <param name="ItemIsNullable">Whether those may be null.</param>
/// <param name="Enum">The generated enum.</param>
internal sealed record ShapeType(
    ShapeKind Kind, string Name, string Storage, string Codec, ShapeType? Item = null, bool ItemIsNullable = false, EnumType? Enum = null)
{
    /// <summary>Whether null needs <see cref="Nullable{T}"/>.</summary>
    public bool IsStruct => Kind is ShapeKind.Boolean or ShapeKind.Int32 or ShapeKind.Int64 or ShapeKind.Double or ShapeKind.Enum or ShapeKind.Any;

    /// <summary>Whether the record keeps something else than users see.</summary>
    public bool IsBacked => Storage != Name;

    /// <summary>The storage type of an item, with <c>?</c> where it may be null.</summary>
    public string ItemStorage => Item!.Storage + (ItemIsNullable ? "?" : "");
}

internal enum ShapeKind
{
    Boolean,
    Int32,
    Int64,
    Double,
    Text,
    Enum,
    Record,
    List,
    Map,
    Any,
}
