using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Instances;
using SchemaGen.Schemas.Unions;

namespace SchemaGen.Analyzers.Tests.Models;

/// <summary>What must know the properties of shapes. Each consumer says whether it notices a variation.</summary>
internal static class ShapeConsumers
{
    private const string Wire = "global::N.Wire";

    private static readonly RecordTarget s_target = new("schemas/m.json", "m", "M.g.cs", "N", default, "MInput", "M", "public", IsDeclared: false, IsReachable: true, HasConstructor: false);

    private static readonly InstanceCheck s_check = new(ShapeVariation.Definitions.ToDictionary(static definition => definition.Key, static definition => definition.Shape, StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, Func<ShapeVariation, bool>> All { get; } = new Dictionary<string, Func<ShapeVariation, bool>>(StringComparer.Ordinal)
    {
        [nameof(ShapeComparison.Covers)] = static variation => !ShapeComparison.Covers(variation.Tight, variation.Loose),
        [nameof(UnionNormalizer)] = static variation =>
            variation.Allowed is null || (JoinedAllow(variation.Allowed, variation.Loose, variation.Tight) && JoinedAllow(variation.Allowed, variation.Tight, variation.Loose)),
        [nameof(InstanceCheck)] = static variation => variation.Allowed is { } json && Allows(json, variation.Loose) && !Allows(json, variation.Tight),
        [nameof(RepeatedShapes.IdentityOf)] = static variation => RepeatedShapes.IdentityOf(variation.Loose) != RepeatedShapes.IdentityOf(variation.Tight),
        [nameof(TypeMapper)] = static variation => TypeOf(variation.Loose) != TypeOf(variation.Tight),
        [nameof(CheckBuilder)] = static variation => Checks(variation.Loose) != Checks(variation.Tight),
        [nameof(AttributeBuilder)] = static variation => Attributes(variation.Loose) != Attributes(variation.Tight),
        [nameof(Sentence)] = static variation => string.Join(" ", Sentence.Of(variation.Loose)) != string.Join(" ", Sentence.Of(variation.Tight)),
        [nameof(ConditionBuilder)] = static variation => IsOfCondition(variation.Loose) && Expression(variation.Loose) != Expression(variation.Tight),
        [nameof(ConditionWords)] = static variation => IsOfCondition(variation.Loose)
            && ConditionWords.Of(new ShapeCondition("p", variation.Loose)) != ConditionWords.Of(new ShapeCondition("p", variation.Tight)),
        [nameof(RecordFile)] = static variation => File(variation.Loose) != File(variation.Tight),
    };

    private static bool JoinedAllow(string json, params Shape[] alternatives) => UnionNormalizer.Join(alternatives).Shapes.Any(shape => Allows(json, shape));

    private static bool Allows(string json, Shape shape) => s_check.Find(JsonTree.Parse(json).Root!, shape, isNullable: false) is null;

    /// <summary>Whether conditions are made with shapes of that kind.</summary>
    private static bool IsOfCondition(Shape shape) => shape is IntegerShape or NumberShape or TextShape or ListShape;

    private static string Expression(Shape shape) =>
        ConditionBuilder.OfItem(new SharedFields(Wire), shape, TypeOf(shape), isNullable: false).Expression(new ShapeCondition(null, shape));

    private static string Checks(Shape shape)
    {
        var fields = new SharedFields(Wire);
        string checks = string.Join("\n", new CheckBuilder(fields).Build("\"p\"", "P", "", shape, TypeOf(shape)));
        return checks + string.Concat(fields.Fields);
    }

    private static string Attributes(Shape shape) => string.Join("\n", AttributeBuilder.Build(shape, TypeOf(shape), isNullable: true));

    private static ShapeType TypeOf(Shape shape)
    {
        var mapper = new TypeMapper(new TypeCatalog(s_target), s_target, ModelOf(shape), new CheckBuilder(new SharedFields(Wire)), Wire, static _ => { });
        return mapper.Map(shape, new TypePlace(s_target.Stem, "P", null, "P", 0));
    }

    private static RecordFile File(Shape shape) => RecordFileBuilder.Build(ModelOf(shape), s_target);

    private static InputModel ModelOf(Shape shape) => new(
        null, null, false, new ObjectShape(null, null, new[] { new PropertyModel("p", shape) }.ToEquatableArray(), null, false, default), ShapeVariation.Definitions);
}
