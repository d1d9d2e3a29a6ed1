using System.Collections;
using System.Reflection;
using SchemaGen.Models;
using SchemaGen.Schemas.Unions;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Models;

/// <summary>A property of a shape that one of its consumers forgets would make a record that says more or less than its schema. Nobody can forget one here.</summary>
public sealed class ShapePropertyTests
{
    public static TheoryData<string> Properties => [.. ShapeProperties.All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Each_property_of_a_shape_has_one_variation() =>
        Assert.Equal(ShapeProperties.All.Keys.Order(StringComparer.Ordinal), ShapeVariation.All.Select(static variation => variation.Property).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_variation_changes_its_property_alone(string property)
    {
        ShapeVariation variation = VariationOf(property);
        List<string[]> differences = [.. Differences(variation.Loose, variation.Tight, [])];
        Assert.NotEmpty(differences);
        Assert.All(differences, path => Assert.Contains(property, path));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_consumer_notices_a_property_or_is_listed_with_its_reason(string property)
    {
        ShapeVariation variation = VariationOf(property);
        IEnumerable<string> silent = ShapeConsumers.All.Where(consumer => !consumer.Value(variation)).Select(static consumer => consumer.Key);
        IEnumerable<string> listed = ShapeException.All.Where(exception => exception.Lists(property)).SelectMany(static exception => exception.Consumers);

        // As texts, which a failure shows whole. A pair that is listed twice, or in vain, is a difference too.
        Assert.Equal(string.Join(" ", listed.Order(StringComparer.Ordinal)), string.Join(" ", silent.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_exception_names_properties_and_consumers_that_exist()
    {
        Assert.Empty(ShapeException.All.SelectMany(static exception => exception.Consumers).Except(ShapeConsumers.All.Keys));
        Assert.All(
            ShapeException.All.SelectMany(static exception => exception.Properties),
            static listed => Assert.Contains(ShapeProperties.All.Keys, new ShapeException("", [], listed).Lists));
        Assert.Empty(ShapeException.Weightless.Keys.Except(ShapeProperties.All.Keys));
    }

    /// <summary>References make an endless tree of alternatives out of a short file, wherever a shape holds others.</summary>
    [Theory]
    [MemberData(nameof(Properties))]
    public void Whatever_shapes_hold_has_a_weight(string property)
    {
        PropertyInfo info = ShapeProperties.All[property];
        if (!info.DeclaringType!.IsSubclassOf(typeof(Shape)) || Heavy(info.PropertyType) is not { } heavy)
        {
            return;
        }

        Shape shape = Copy(VariationOf(property).Loose);
        info.SetValue(shape, heavy);
        Assert.Equal(!ShapeException.Weightless.ContainsKey(property), ShapeWeight.IsTooHeavy([shape]));
    }

    private static ShapeVariation VariationOf(string property) => ShapeVariation.All.Single(variation => variation.Property == property);

    private static object? Heavy(Type type)
    {
        Shape union = new UnionShape(null, null, Enumerable.Repeat<Shape>(new TextShape(), 6000).ToEquatableArray());
        return type == typeof(Shape) ? union
            : type == typeof(EquatableArray<Shape>) ? new[] { union }.ToEquatableArray()
            : type == typeof(EquatableArray<PropertyModel>) ? new[] { new PropertyModel("x", union) }.ToEquatableArray()
            : null;
    }

    private static Shape Copy(Shape shape) => (Shape)shape.GetType().GetMethod("<Clone>$")!.Invoke(shape, null)!;

    /// <summary>The ways to what differs: the properties from the outermost to the innermost.</summary>
    private static IEnumerable<string[]> Differences(object? left, object? right, string[] path)
    {
        if (Equals(left, right))
        {
            return [];
        }

        if (left is null || right is null || left.GetType() != right.GetType())
        {
            return [path];
        }

        if (left is IEnumerable some and not string && right is IEnumerable more)
        {
            object?[] one = [.. some];
            object?[] two = [.. more];
            return one.Length != two.Length ? [path] : one.Zip(two).SelectMany(pair => Differences(pair.First, pair.Second, path));
        }

        return left.GetType() is { Namespace: "SchemaGen.Models", IsClass: true } type
            ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite)
                .SelectMany(property => Differences(property.GetValue(left), property.GetValue(right), [.. path, $"{property.DeclaringType!.Name}.{property.Name}"]))
            : [path];
    }
}
