using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering;

/// <summary>Finds the C# type of a shape, and makes the enums and nested records that it needs.</summary>
/// <param name="types">Collects those types.</param>
/// <param name="target">The input record.</param>
/// <param name="model">The model, for the objects that are referred to.</param>
/// <param name="checks">Makes the checks of unions.</param>
/// <param name="wireClass">The class with what the types of the file share.</param>
/// <param name="makeRecord">Makes the record of an object that is met for the first time.</param>
internal sealed class TypeMapper(TypeCatalog types, RecordTarget target, InputModel model, CheckBuilder checks, string wireClass, Action<NestedRecord> makeRecord)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal) { { "", target.Name } };
    private readonly RepeatedShapes _repeated = RepeatedShapes.Of(model);
    private readonly Dictionary<string, DefinitionModel> _definitions = ByKey(model.Definitions);

    private static readonly ShapeType s_boolean = new(ShapeKind.Boolean, "bool", Services + "BooleanCodec");
    private static readonly ShapeType s_int32 = new(ShapeKind.Int32, "int", Services + "Int32Codec");
    private static readonly ShapeType s_int64 = new(ShapeKind.Int64, "long", Services + "Int64Codec");
    private static readonly ShapeType s_double = new(ShapeKind.Double, "double", Services + "DoubleCodec");
    private static readonly ShapeType s_text = new(ShapeKind.Text, "string", Services + "TextCodec");
    private static readonly ShapeType s_any = new(ShapeKind.Any, JsonElement, Services + "JsonElementCodec", Services + "JsonValue");

    private static Dictionary<string, DefinitionModel> ByKey(EquatableArray<DefinitionModel> definitions)
    {
        var byKey = new Dictionary<string, DefinitionModel>(StringComparer.Ordinal);
        foreach (DefinitionModel definition in definitions)
        {
            byKey.Add(definition.Key, definition);
        }

        return byKey;
    }

    /// <summary>The type of a shape. An untyped value includes null: it is never nullable besides.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="place">The location where it is met.</param>
    public ShapeType Map(Shape shape, TypePlace place) => shape switch
    {
        BooleanShape => s_boolean,
        IntegerShape { Names: not null } named => OfNumberEnum(named, named.Names, place),
        IntegerShape { FitsInt32: true, Format: null, Texts: NumberTexts.None } => s_int32,
        IntegerShape { FitsInt32: false, Texts: NumberTexts.None } => s_int64,
        NumberShape { Texts: NumberTexts.None } => s_double,
        IntegerShape or NumberShape or LargeIntegerShape => NumberTypes.Of(shape),
        TextShape => s_text,
        EnumShape @enum => OfEnum(@enum, place),
        OpenEnumShape open => OfOpenEnum(open, place),
        UnionShape union => OfUnion(union, place),
        ObjectShape @object => OfObject(@object, place),
        ReferenceShape reference => OfReference(reference.Key, place),
        ListShape list => OfList(Map(list.Item, place.Inside()), list.ItemIsNullable && list.Item is not AnyShape),
        MapShape map => OfMap(Map(map.Value, place.Inside()), map.ValueIsNullable && map.Value is not AnyShape),
        _ => s_any,
    };

    private ShapeType OfEnum(EnumShape shape, TypePlace place)
    {
        EnumType type = types.Enum(shape, Wanted(shape, shape.Title, shape.Definition, place), place.Title);
        return new ShapeType(ShapeKind.Enum, type.FullName, $"{Services}EnumCodec<{type.FullName}, {type.WireFullName}>", Enum: type);
    }

    private ShapeType OfNumberEnum(IntegerShape shape, EnumShape names, TypePlace place)
    {
        EnumType type = types.NumberEnum(shape, names, Wanted(shape, names.Title, names.Definition, place), place.Title);
        return new ShapeType(ShapeKind.NumberEnum, type.FullName, $"{Services}NumberEnumCodec<{type.FullName}>", Enum: type);
    }

    private ShapeType OfOpenEnum(OpenEnumShape shape, TypePlace place)
    {
        OpenEnumType type = types.OpenEnum(shape, Wanted(shape, shape.Known.Title, shape.Known.Definition, place), place.Title);
        return new ShapeType(ShapeKind.OpenEnum, type.FullName, $"{Services}OpenEnumCodec<{type.FullName}>", OpenEnum: type);
    }

    private ShapeType OfUnion(UnionShape shape, TypePlace place)
    {
        UnionType type = types.Union(shape, Wanted(shape, shape.Title, shape.Definition, place), place.Title, name =>
        {
            IReadOnlyList<AlternativeName> names = AlternativeNames.Of(shape, TitleOf, ObjectOf);
            return new UnionBuilder(checks, wireClass, ObjectOf).Build(
                shape, names, shape.Alternatives.Select((alternative, i) => Map(alternative, place.Alternative(name, names[i].Type, target.Stem))).ToList());
        });
        return new ShapeType(ShapeKind.Union, type.FullName, $"{Services}UnionCodec<{type.FullName}>", Union: type);
    }

    private string? TitleOf(Shape shape) => shape switch
    {
        EnumShape values => values.Title,
        IntegerShape { Names: { } names } => names.Title,
        OpenEnumShape open => open.Known.Title,
        ObjectShape record => record.Title,
        ReferenceShape { Key: { Length: > 0 } key } => _definitions[key].Shape.Title ?? _definitions[key].Name,
        _ => null,
    };

    private ObjectShape? ObjectOf(Shape shape) => shape switch
    {
        ObjectShape record => record,
        ReferenceShape { Key: "" } => model.Root,
        ReferenceShape reference => _definitions[reference.Key].Shape,
        _ => null,
    };

    private ShapeType OfObject(ObjectShape shape, TypePlace place)
    {
        PreferredName wanted = Wanted(shape, shape.Title, null, place);
        (string name, bool isNew) = types.Record(shape, wanted);
        if (isNew)
        {
            makeRecord(new NestedRecord(shape, name, wanted.Levels));
        }

        return OfRecord(name);
    }

    /// <summary>The record for all references to an object, named where it is met first.</summary>
    private ShapeType OfReference(string key, TypePlace place)
    {
        if (!_names.TryGetValue(key, out string? name))
        {
            DefinitionModel definition = _definitions[key];
            name = types.Record(OfDefinition(definition.Name, definition.Shape.Title, place));
            _names.Add(key, name);
            makeRecord(new NestedRecord(definition.Shape, name, Levels: 1));
        }

        return OfRecord(name);
    }

    private ShapeType OfRecord(string name)
    {
        string fullName = types.FullName(name);
        return new ShapeType(ShapeKind.Record, fullName, $"{Services}ObjectCodec<{fullName}>", RecordName: name);
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

    /// <summary>The preferred name for the type of a shape: that of its definition, if that is not a file to which one property alone refers; after the model where it is met at several locations.</summary>
    private PreferredName Wanted(Shape shape, string? title, DefinitionReference? definition, TypePlace place) =>
        definition is not null && !(definition.IsFile && !_repeated.Contains(shape)) ? OfDefinition(definition.Name, title, place)
        : (place.Stem == target.Stem && place.Union is null) || !_repeated.Contains(shape) ? OfPlace(title, place)
        : shape is EnumShape { Values: { Count: 1 } values } ? new PreferredName(TypeNames.Nested(target.Stem, null, Identifier.FromText(values[0].WireValue) + place.Local), Wanted(title, place))
        : Shared(title, place);

    private PreferredName OfDefinition(string? name, string? title, TypePlace place) =>
        name is not null && TypeNames.Definition(target.Stem, name) is { } own ? new PreferredName(own, Wanted(title, place.Shared(target.Stem))) : Shared(title, place);

    /// <summary>The name after the location, of which no more than <see cref="TypePlace.MostLevels"/> are told.</summary>
    private PreferredName OfPlace(string? title, TypePlace place)
    {
        TypePlace told = place.Levels < TypePlace.MostLevels ? place : place.Shared(target.Stem);
        return new PreferredName(Wanted(title, told), TypeNames.Nested(told.Stem, null, told.PropertyName), told.Levels + 1);
    }

    private PreferredName Shared(string? title, TypePlace place) => new(Wanted(title, place.Shared(target.Stem)), Wanted(title, place));

    private static string Wanted(string? title, TypePlace place)
    {
        string name = TypeNames.Nested(place.Stem, title ?? place.Title, place.PropertyName);
        return name == place.Union ? TypeNames.Nested(place.Stem, null, place.PropertyName) : name;
    }
}

/// <summary>The location where a shape is met, which names the type that it may need.</summary>
/// <param name="Stem">The beginning of the name.</param>
/// <param name="PropertyName">The C# name of the property.</param>
/// <param name="Title">The title of the property, where the shape is the property's own.</param>
/// <param name="Local">The name of the property without the types around it.</param>
/// <param name="Levels">How many properties the beginning names, one inside the other.</param>
/// <param name="Union">The name of the union that the shape is an alternative of.</param>
internal readonly record struct TypePlace(string Stem, string PropertyName, string? Title, string Local, int Levels, string? Union = null)
{
    /// <summary>The most properties that one name tells one after the other. What is deeper is named after the model and its own property.</summary>
    public const int MostLevels = 3;

    /// <summary>The location of an alternative, which is named after the union.</summary>
    /// <param name="union">The name of the union.</param>
    /// <param name="name">The name of the alternative.</param>
    /// <param name="stem">The beginning of the names of the input's types, including that of the union.</param>
    public TypePlace Alternative(string union, string name, string stem)
    {
        string begin = union.StartsWith(Stem, StringComparison.Ordinal) ? Stem : stem;
        string local = Levels < MostLevels ? Local + name : name;
        return new TypePlace(begin, union.Substring(begin.Length) + name, null, local, Levels + 1, union);
    }

    /// <summary>The location that stands for all those where one shape is met.</summary>
    /// <param name="stem">The beginning of the names of the input's types.</param>
    public TypePlace Shared(string stem) => this with { Stem = stem, PropertyName = Local, Levels = 0 };

    /// <summary>The location of an item: the title of a list is not that of its items.</summary>
    public TypePlace Inside() => this with { Title = null };
}
