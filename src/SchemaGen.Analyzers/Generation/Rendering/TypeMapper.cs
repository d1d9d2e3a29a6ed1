using SchemaGen.Generation.Naming;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering;

/// <summary>Finds the C# type of a shape. Enums and nested records are made on the way.</summary>
/// <param name="types">Where those go.</param>
/// <param name="input">The name of the input record.</param>
/// <param name="definitions">The objects that are referred to.</param>
/// <param name="makeRecord">Makes the record of an object that is met for the first time: its shape, its name.</param>
internal sealed class TypeMapper(TypeCatalog types, string input, IEnumerable<DefinitionModel> definitions, Action<ObjectShape, string> makeRecord)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal) { { "", input } };
    private readonly Dictionary<string, DefinitionModel> _definitions = definitions.ToDictionary(static definition => definition.Key, StringComparer.Ordinal);

    private static readonly ShapeType Boolean = new(ShapeKind.Boolean, "bool", Services + "BooleanCodec");
    private static readonly ShapeType Int32 = new(ShapeKind.Int32, "int", Services + "Int32Codec");
    private static readonly ShapeType Int64 = new(ShapeKind.Int64, "long", Services + "Int64Codec");
    private static readonly ShapeType Double = new(ShapeKind.Double, "double", Services + "DoubleCodec");
    private static readonly ShapeType Text = new(ShapeKind.Text, "string", Services + "TextCodec");
    private static readonly ShapeType Any = new(ShapeKind.Any, JsonElement, Services + "JsonElementCodec", Services + "JsonValue");

    /// <param name="shape">The shape.</param>
    /// <param name="place">Where it is met.</param>
    public ShapeType Map(Shape shape, TypePlace place) => shape switch
    {
        BooleanShape => Boolean,
        IntegerShape { FitsInt32: true } => Int32,
        IntegerShape => Int64,
        NumberShape => Double,
        TextShape => Text,
        EnumShape @enum => OfEnum(@enum, place),
        OpenEnumShape open => OfOpenEnum(open, place),
        ObjectShape @object => OfObject(@object, place),
        ReferenceShape reference => OfReference(reference.Key, place),
        ListShape list => OfList(Map(list.Item, place.Inside()), list.ItemIsNullable),
        MapShape map => OfMap(Map(map.Value, place.Inside()), map.ValueIsNullable),
        _ => Any,
    };

    private ShapeType OfEnum(EnumShape shape, TypePlace place)
    {
        EnumType type = types.Enum(shape, Wanted(shape.Title, place), place.Title);
        return new ShapeType(ShapeKind.Enum, type.FullName, $"{Services}EnumCodec<{type.FullName}, {type.WireFullName}>", Enum: type);
    }

    private ShapeType OfOpenEnum(OpenEnumShape shape, TypePlace place)
    {
        OpenEnumType type = types.OpenEnum(shape, Wanted(shape.Known.Title, place), place.Title);
        return new ShapeType(ShapeKind.OpenEnum, type.FullName, $"{Services}OpenEnumCodec<{type.FullName}>", OpenEnum: type);
    }

    private ShapeType OfObject(ObjectShape shape, TypePlace place)
    {
        (string name, bool isNew) = types.Record(shape, Wanted(shape.Title, place));
        if (isNew)
        {
            makeRecord(shape, name);
        }

        return OfRecord(name);
    }

    /// <summary>One record for all that refer to it, named where it is met first.</summary>
    private ShapeType OfReference(string key, TypePlace place)
    {
        if (!_names.TryGetValue(key, out string? name))
        {
            DefinitionModel definition = _definitions[key];
            name = types.Record(Wanted(definition.Shape.Title ?? definition.Name, place));
            _names.Add(key, name);
            makeRecord(definition.Shape, name);
        }

        return OfRecord(name);
    }

    private ShapeType OfRecord(string name)
    {
        string fullName = types.FullName(name);
        return new ShapeType(ShapeKind.Record, fullName, $"{Services}ObjectCodec<{fullName}>");
    }

    private static ShapeType OfList(ShapeType item, bool isNullable)
    {
        string name = item.Name + (isNullable ? "?" : "");
        string codec = $"{Services}ListCodec<{name}, {(isNullable ? item.NullableCodec : item.Codec)}>";
        return new ShapeType(ShapeKind.List, $"{ReadOnlyList}<{name}>", codec, $"{Services}ValueList<{name}>", item, isNullable);
    }

    private static ShapeType OfMap(ShapeType value, bool isNullable)
    {
        string name = value.Name + (isNullable ? "?" : "");
        string codec = $"{Services}MapCodec<{name}, {(isNullable ? value.NullableCodec : value.Codec)}>";
        return new ShapeType(ShapeKind.Map, $"{ReadOnlyDictionary}<string, {name}>", codec, $"{Services}ValueDictionary<{name}>", value, isNullable);
    }

    private static string Wanted(string? title, TypePlace place) => TypeNames.Nested(place.Stem, title ?? place.Title, place.PropertyName);
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
