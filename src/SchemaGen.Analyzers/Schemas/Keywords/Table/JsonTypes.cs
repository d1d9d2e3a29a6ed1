namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>The types that JSON Schema knows (Validation, 6.1.1).</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    Text = 16,
    List = 32,
    Object = 64,
    Any = Null | Boolean | Integer | Number | Text | List | Object,
}
