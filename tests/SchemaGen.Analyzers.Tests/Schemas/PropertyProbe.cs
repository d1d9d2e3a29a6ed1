using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Reads the schema of a single property.</summary>
internal static class PropertyProbe
{
    /// <summary>The property <c>p</c> of an input that has no other.</summary>
    public static PropertyModel Read(string markup)
    {
        InputModel? model = SchemaMarkup.Read($$"""{ "type": "object", "properties": { "p": {{markup}} } }""").Model;
        Assert.NotNull(model);
        return Assert.Single(model.Root.Properties);
    }

    public static Shape ReadShape(string markup) => Read(markup).Shape;

    /// <summary>The input object with these members in its schema, beside the type.</summary>
    public static ObjectShape ReadInput(string members)
    {
        InputModel? model = SchemaMarkup.Read($$"""{ "type": "object", {{members}} }""").Model;
        Assert.NotNull(model);
        return model.Root;
    }

    public static EquatableArray<T> List<T>(params T[] items)
        where T : IEquatable<T> => items.ToEquatableArray();

    public static EnumShape Enum(params string[] values) =>
        new(Title: null, Description: null, values.Select(static value => new EnumValueModel(value)).ToEquatableArray());
}
