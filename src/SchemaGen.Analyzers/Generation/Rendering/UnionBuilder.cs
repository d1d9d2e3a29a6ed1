using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>Makes the alternatives of a union.</summary>
/// <param name="checks">Makes their checks.</param>
/// <param name="wireClass">The class with what the types of the file share.</param>
/// <param name="objectOf">Finds the object of a shape; null where it is not one with fixed members.</param>
internal sealed class UnionBuilder(CheckBuilder checks, string wireClass, Func<Shape, ObjectShape?> objectOf)
{
    /// <summary>The most texts by which a member identifies an object. A longer list describes the member, not the object.</summary>
    private const int MostConstants = 16;

    /// <param name="shape">The union.</param>
    /// <param name="names">The names of the alternatives.</param>
    /// <param name="types">Their types.</param>
    public EquatableArray<AlternativeType> Build(UnionShape shape, IReadOnlyList<AlternativeName> names, IReadOnlyList<ShapeType> types)
    {
        var alternatives = new List<AlternativeType>();
        for (int i = 0; i < types.Count; i++)
        {
            alternatives.Add(Alternative(shape, shape.Alternatives[i], types[i], Identifier.CamelCase(names[i].Value)));
        }

        return alternatives.ToEquatableArray();
    }

    private AlternativeType Alternative(UnionShape union, Shape shape, ShapeType type, string name)
    {
        string field = type.IsStruct ? "_" + name : AlternativeType.ReferenceField;
        string stored = type.IsStruct ? type.Kind == ShapeKind.OpenEnum ? field + ".Value" : field : $"({type.Storage ?? type.Name}?){field}";
        EquatableArray<string> names = type.RecordName is null ? default : Names(union, shape).ToEquatableArray();
        return new AlternativeType(
            name,
            type,
            field,
            Reading.Of(shape, type),
            names,
            Recognition(union, shape, type, names),
            AttributeBuilder.Build(shape, type, isNullable: false).ToEquatableArray(),
            checks.Build("null", stored, "", shape, type).ToEquatableArray());
    }

    private string Recognition(UnionShape union, Shape shape, ShapeType type, EquatableArray<string> names)
    {
        if (type.RecordName is null)
        {
            return "new(global::System.Text.Json.JsonValueKind." + type.Kind switch
            {
                ShapeKind.Boolean => "True",
                ShapeKind.Int32 or ShapeKind.Int64 or ShapeKind.UInt64 or ShapeKind.BigInteger or ShapeKind.Double or ShapeKind.NumberEnum => "Number",
                ShapeKind.List => "Array",
                ShapeKind.Map => "Object",
                _ => "String",
            } + (shape is IntegerShape { Texts: not NumberTexts.None } or LargeIntegerShape { Texts: not NumberTexts.None } or NumberShape { Texts: not NumberTexts.None } ? ") { AcceptsText = true }" : ")");
        }

        ObjectShape record = objectOf(shape)!;
        IEnumerable<string> constants = record.Properties
            .Where(property => IsTold(union, shape, property))
            .Select(static property => $"({Literal.Text(property.WireName)}, [{string.Join(", ", ((EnumShape)property.Shape).Values.Select(static value => Literal.Wire(value.WireValue)))}])");
        string arguments = string.Join(", ", new[] { $"new({wireClass}.{RecordType.TableOf(type.RecordName)}", "isClosed: " + Literal.Boolean(record.Additional is null) }.Concat(constants));
        return names.Count > 0
            ? $"{arguments}) {{ Discriminator = ({Literal.Text(union.Discriminator!.Property)}, [{string.Join(", ", names.Select(Literal.Wire))}]) }}"
            : arguments + ")";
    }

    /// <summary>The texts of the discriminator that mean an object; none where constants of the objects themselves distinguish them.</summary>
    private List<string> Names(UnionShape union, Shape shape) =>
        union.Discriminator is not { } told || union.Alternatives.All(one => objectOf(one) is not { } record || ListedTexts(record, told.Property) is not null) ? []
        : shape is ReferenceShape { Key: var key }
            ? told.Values.Where(value => value.Key == key).Select(static value => value.Text).Concat(ListedTexts(objectOf(shape)!, told.Property) ?? []).Distinct(StringComparer.Ordinal).ToList()
        : ListedTexts(objectOf(shape)!, told.Property) ?? [];

    private static List<string>? ListedTexts(ObjectShape record, string name) =>
        record.Properties.FirstOrDefault(property => property.WireName == name)?.Shape is EnumShape { Values: var values } ? values.Select(static value => value.WireValue).ToList() : null;

    /// <summary>Whether the texts of a member identify one of the objects.</summary>
    private bool IsTold(UnionShape union, Shape shape, PropertyModel property) =>
        property.Shape is EnumShape { Values: { Count: <= MostConstants } values }
        && union.Alternatives.Any(other => other != shape && objectOf(other) is { } record
            && record.Properties.Any(same => same.WireName == property.WireName && same.Shape is EnumShape { Values: var others } && others != values));
}
