using SchemaGen.Generation.Naming;
using SchemaGen.Models;
using static SchemaGen.Generation.RuntimeNames;

namespace SchemaGen.Generation.Rendering;

/// <summary>Finds the C# type of a shape. Enums and nested records are made on the way.</summary>
/// <param name="types">Where those go.</param>
/// <param name="makeRecord">Makes the record of an object that is met for the first time: its shape, its name.</param>
internal sealed class TypeMapper(TypeCatalog types, Action<ObjectShape, string> makeRecord)
{
    /// <param name="shape">The shape.</param>
    /// <param name="place">Where it is met.</param>
    public ShapeType Map(Shape shape, TypePlace place) => shape switch
    {
        BooleanShape => new ShapeType(ShapeKind.Boolean, "bool", "bool", Services + "BooleanCodec"),
        IntegerShape { FitsInt32: true } => new ShapeType(ShapeKind.Int32, "int", "int", Services + "Int32Codec"),
        IntegerShape => new ShapeType(ShapeKind.Int64, "long", "long", Services + "Int64Codec"),
        NumberShape => new ShapeType(ShapeKind.Double, "double", "double", Services + "DoubleCodec"),
        TextShape => new ShapeType(ShapeKind.Text, "string", "string", Services + "TextCodec"),
        EnumShape @enum => OfEnum(@enum, place),
        ObjectShape @object => OfObject(@object, place),
        ListShape list => OfList(list, place),
        MapShape map => OfMap(map, place),
        _ => new ShapeType(ShapeKind.Any, JsonElement, Services + "JsonValue", Services + "JsonValueCodec"),
    };

    /// <summary>The type of a map, which the additional members of an object are as well.</summary>
    public ShapeType OfMap(MapShape map, TypePlace place)
    {
        ShapeType value = Map(map.Value, place.Inside());
        string declared = value.Name + (map.ValueIsNullable ? "?" : "");
        string stored = value.Storage + (map.ValueIsNullable ? "?" : "");
        return new ShapeType(
            ShapeKind.Map,
            $"{ReadOnlyDictionary}<string, {declared}>",
            $"{Services}ValueDictionary<{stored}>",
            $"{Services}MapCodec<{stored}, {Codec(value, map.ValueIsNullable)}>",
            value,
            map.ValueIsNullable);
    }

    private ShapeType OfEnum(EnumShape shape, TypePlace place)
    {
        EnumType type = types.Enum(shape, TypeNames.Nested(place.Stem, shape.Title ?? place.Title, place.PropertyName), place.Title);
        return new ShapeType(ShapeKind.Enum, type.FullName, type.FullName, type.FullName + EnumType.ConverterSuffix + ".Codec", Enum: type);
    }

    private ShapeType OfObject(ObjectShape shape, TypePlace place)
    {
        (string name, bool isNew) = types.Record(shape, TypeNames.Nested(place.Stem, shape.Title ?? place.Title, place.PropertyName));
        if (isNew)
        {
            makeRecord(shape, name);
        }

        string fullName = types.FullName(name);
        return new ShapeType(ShapeKind.Record, fullName, fullName, $"{Services}ObjectCodec<{fullName}>");
    }

    private ShapeType OfList(ListShape list, TypePlace place)
    {
        ShapeType item = Map(list.Item, place.Inside());
        string declared = item.Name + (list.ItemIsNullable ? "?" : "");
        string stored = item.Storage + (list.ItemIsNullable ? "?" : "");
        return new ShapeType(
            ShapeKind.List,
            $"{ReadOnlyList}<{declared}>",
            $"{Services}ValueList<{stored}>",
            $"{Services}ListCodec<{stored}, {Codec(item, list.ItemIsNullable)}>",
            item,
            list.ItemIsNullable);
    }

    private static string Codec(ShapeType type, bool isNullable) => !isNullable
        ? type.Codec
        : $"{Services}{(type.IsStruct ? "NullableCodec" : "NullCodec")}<{type.Storage}, {type.Codec}>";
}

/// <summary>Where a shape is met, for the name of the type that it may need.</summary>
/// <param name="Stem">What the name begins with.</param>
/// <param name="PropertyName">The C# name of the property.</param>
/// <param name="Title">The title of the property, where the shape is the property's own.</param>
internal readonly record struct TypePlace(string Stem, string PropertyName, string? Title)
{
    /// <summary>The place of an item: the title of a list is not that of its items.</summary>
    public TypePlace Inside() => this with { Title = null };
}
