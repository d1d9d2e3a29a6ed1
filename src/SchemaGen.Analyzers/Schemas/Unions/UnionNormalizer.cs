using SchemaGen.Models;
using SchemaGen.Schemas.Instances;

namespace SchemaGen.Schemas.Unions;

/// <summary>
/// Joins alternatives that would be one C# type, which a struct cannot convert from twice. Where the joined shape allows more than the alternatives
/// did, that is reported: a valid value is never refused.
/// </summary>
/// <param name="Shapes">The remaining alternatives, in the order of the schema.</param>
/// <param name="IsExact">Whether they allow no more than all of the alternatives.</param>
internal sealed record UnionNormalizer(IReadOnlyList<Shape> Shapes, bool IsExact)
{
    public static UnionNormalizer Join(IReadOnlyList<Shape> shapes)
    {
        bool isExact = true;
        List<Shape> left = [];
        foreach (Shape shape in shapes.Contains(new NumberShape()) ? shapes.Where(static shape => shape is not (IntegerShape { Texts: NumberTexts.None } or LargeIntegerShape { Texts: NumberTexts.None })) : shapes)
        {
            int same = left.FindIndex(other => ShapeComparison.AreOneType(other, shape));
            if (same < 0)
            {
                left.Add(shape);
            }
            else
            {
                left[same] = Join(left[same], shape, ref isExact);
            }
        }

        return new UnionNormalizer(JoinTexts(left, ref isExact), isExact);
    }

    private static Shape Join(Shape left, Shape right, ref bool isExact)
    {
        if (ShapeComparison.Covers(left, right))
        {
            return left;
        }

        if (ShapeComparison.Covers(right, left))
        {
            return right;
        }

        if (left is IntegerShape { AllowedValues: var some } && right is IntegerShape { AllowedValues: var more }
            && new IntegerShape(AllowedValues: some) == (IntegerShape)left with { Names = null } && new IntegerShape(AllowedValues: more) == (IntegerShape)right with { Names = null })
        {
            return new IntegerShape(AllowedValues: some.Concat(more).Distinct().ToEquatableArray());
        }

        if (left is BooleanShape)
        {
            return new BooleanShape();
        }

        if (left is EnumShape one && right is EnumShape other)
        {
            return new EnumShape(null, null, Values(one).Concat(Values(other)).GroupBy(static value => value.WireValue, StringComparer.Ordinal).Select(static same => same.First()).ToEquatableArray());
        }

        isExact = false;
        return (left, right) switch
        {
            (TextShape, _) => new TextShape(),
            (IntegerShape, IntegerShape) => new IntegerShape(Texts: LargeIntegers.Widest(left, right)),
            (IntegerShape or LargeIntegerShape, _) => LargeIntegers.Hull(left, right),
            (NumberShape, _) => new NumberShape(Texts: LargeIntegers.Widest(left, right)),
            (ListShape a, ListShape b) => new ListShape(Join(a.Item, b.Item, ref isExact), a.ItemIsNullable || b.ItemIsNullable),
            (MapShape a, MapShape b) => new MapShape(Join(a.Value, b.Value, ref isExact), a.ValueIsNullable || b.ValueIsNullable),
            _ => left,
        };
    }

    /// <summary>Joins listed texts beside any text, which are one type too: the list then names the known ones.</summary>
    private static List<Shape> JoinTexts(List<Shape> shapes, ref bool isExact)
    {
        int at = shapes.FindIndex(static shape => shape is EnumShape or TextShape or OpenEnumShape);
        List<Shape> texts = shapes.Where(static shape => shape is EnumShape or TextShape or OpenEnumShape).ToList();
        if (texts.Count < 2)
        {
            return shapes;
        }

        // At least two of the three kinds, so there is any text among them, and a list.
        IEnumerable<Shape> lists = texts.Select(static shape => shape is OpenEnumShape open ? open.Known : shape).Where(static shape => shape is EnumShape);
        IEnumerable<Shape> any = texts.Select(static shape => shape is OpenEnumShape open ? open.Text : shape).Where(static shape => shape is TextShape);
        var known = (EnumShape)Fold(lists, ref isExact);
        TextShape text = (TextShape)Fold(any, ref isExact) with { Media = null };
        if (known.Values.Any(value => InstanceCheck.FindText(value.WireValue, text) is not null))
        {
            // A listed text violates what any other must satisfy, and the two cannot be checked as one.
            isExact = false;
            text = new TextShape();
        }

        List<Shape> left = shapes.Where(shape => !texts.Contains(shape)).ToList();
        left.Insert(Math.Min(at, left.Count), new OpenEnumShape(known, text));
        return left;
    }

    private static Shape Fold(IEnumerable<Shape> shapes, ref bool isExact)
    {
        Shape? joined = null;
        foreach (Shape shape in shapes)
        {
            joined = joined is null ? shape : Join(joined, shape, ref isExact);
        }

        return joined!;
    }

    /// <summary>The values of an enum. The documentation of a single one is kept with it: that is how <c>const</c> documents the values of an enum.</summary>
    private static IEnumerable<EnumValueModel> Values(EnumShape shape) => shape.Values.Count == 1
        ? [shape.Values[0] with { Description = shape.Values[0].Description ?? shape.Description ?? shape.Title }]
        : shape.Values;
}
