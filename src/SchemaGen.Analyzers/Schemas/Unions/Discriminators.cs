using SchemaGen.Models;

namespace SchemaGen.Schemas.Unions;

/// <summary>
/// Finds the members that show which object of a union a value is and that have one value only, such as pydantic's <c>"type": { "const": "blur", "default": "blur" }</c>. The schema need not
/// require them, but services choose the object by them: they are sent even where the user does not set them.
/// </summary>
internal static class Discriminators
{
    /// <summary>The model with those members marked.</summary>
    /// <param name="model">The model.</param>
    /// <param name="unions">Its unions with several objects.</param>
    public static InputModel Mark(InputModel model, IReadOnlyList<UnionShape> unions)
    {
        Dictionary<string, ObjectShape> objects = model.Definitions.ToDictionary(static definition => definition.Key, static definition => definition.Shape, StringComparer.Ordinal);
        var marked = new HashSet<(string Key, string Property)>();
        foreach (UnionShape union in unions)
        {
            List<string> keys = union.Alternatives.OfType<ReferenceShape>().Select(static reference => reference.Key).Where(objects.ContainsKey).Distinct().ToList();
            foreach (string property in union.Discriminator is { Property: var named } ? [named] : Telling(keys.ConvertAll(key => objects[key])))
            {
                marked.UnionWith(keys.Select(key => (key, property)));
            }
        }

        return marked.Count == 0 ? model : model with
        {
            Definitions = model.Definitions.Select(definition => definition with { Shape = Mark(definition.Shape, property => marked.Contains((definition.Key, property))) }).ToEquatableArray(),
        };
    }

    private static ObjectShape Mark(ObjectShape shape, Func<string, bool> isMarked) => shape with
    {
        Properties = shape.Properties.Select(property => isMarked(property.WireName) && IsConstant(property) ? property with { IsDiscriminator = true } : property).ToEquatableArray(),
    };

    /// <summary>The members of which each object has another text.</summary>
    private static IEnumerable<string> Telling(List<ObjectShape> objects)
    {
        if (objects.Count < 2)
        {
            return [];
        }

        return objects.SelectMany(static shape => shape.Properties.Where(IsConstant))
            .GroupBy(static property => property.WireName, static property => ((EnumShape)property.Shape).Values[0].WireValue, StringComparer.Ordinal)
            .Where(same => same.Count() == objects.Count && same.Distinct().Count() == objects.Count)
            .Select(static same => same.Key);
    }

    private static bool IsConstant(PropertyModel property) => property is { IsNullable: false, Shape: EnumShape { Values.Count: 1 } };
}
