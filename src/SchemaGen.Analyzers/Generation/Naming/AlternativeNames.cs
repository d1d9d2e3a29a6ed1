using SchemaGen.Models;

namespace SchemaGen.Generation.Naming;

/// <summary>Names the alternatives of a union.</summary>
internal static class AlternativeNames
{
    /// <param name="shape">The union.</param>
    /// <param name="titleOf">Finds the title of an object that is defined elsewhere.</param>
    /// <param name="objectOf">Finds the object of a shape; null where it is not one with fixed members.</param>
    public static IReadOnlyList<AlternativeName> Of(UnionShape shape, Func<Shape, string?> titleOf, Func<Shape, ObjectShape?> objectOf)
    {
        // Names that the conversions and fields use themselves.
        var scope = new NameScope(["Alternative", "Reference", "Reader", "Context", "Writer", "Violations", "Value"]);
        return shape.Alternatives
            .Select(alternative => (Name: Name(alternative), IsList: alternative is ListShape))
            .Select(one => new AlternativeName(scope.Take(one.IsList ? one.Name + "s" : one.Name), one.Name)).ToList();

        string Name(Shape alternative) => alternative switch
        {
            ListShape { Item: ListShape or MapShape or UnionShape or AnyShape } => "Item",
            ListShape list => Name(list.Item),
            MapShape => "Map",
            BooleanShape => "Flag",
            IntegerShape { Names: not null } => Short(titleOf(alternative)) ?? "Option",
            IntegerShape or LargeIntegerShape => "Integer",
            NumberShape => "Number",
            TextShape => "Text",
            EnumShape or OpenEnumShape => Short(titleOf(alternative)) ?? "Option",
            _ => Short(titleOf(alternative)) ?? Constant(objectOf(alternative)) ?? "Object",
        };

        // The title of the union does not describe one alternative.
        string? Short(string? title) => title is not null && title != shape.Title && WordSplitter.Words(title) is { Count: > 0 and <= TypeNames.MaxTitleWords } words
            && Identifier.FromWords(words, title) is var name && name != (shape.Title is null ? null : Identifier.FromText(shape.Title)) ? name : null;
    }

    /// <summary>The text of a constant member that identifies the object.</summary>
    private static string? Constant(ObjectShape? record) => record?.Properties
        .Where(static property => property.IsRequired).Select(static property => property.Shape).OfType<EnumShape>()
        .Where(static shape => shape.Values.Count == 1).Select(static shape => Identifier.FromText(shape.Values[0].WireValue)).FirstOrDefault();
}

/// <summary>The names of an alternative.</summary>
/// <param name="Value">The name of the value, unique among the alternatives of the union.</param>
/// <param name="Type">The end of the name of its type, or of its items' type.</param>
internal readonly record struct AlternativeName(string Value, string Type);
