using System.Reflection;
using SchemaGen.Models;

namespace SchemaGen.Analyzers.Tests.Models;

/// <summary>The properties of all shapes, and of the records that they hold, by reflection.</summary>
internal static class ShapeProperties
{
    /// <summary>By the type's name and their own: <c>ListShape.MinItems</c>. What is computed of others is not among them.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> All { get; } = Find().ToDictionary(static property => $"{property.DeclaringType!.Name}.{property.Name}", StringComparer.Ordinal);

    private static List<PropertyInfo> Find()
    {
        List<PropertyInfo> found = [];
        HashSet<Type> seen = [];
        var waiting = new Queue<Type>(typeof(Shape).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Shape))));
        while (waiting.TryDequeue(out Type? type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static property => property.CanWrite))
            {
                found.Add(property);
                foreach (Type held in Held(property.PropertyType))
                {
                    waiting.Enqueue(held);
                }
            }
        }

        return found;
    }

    private static IEnumerable<Type> Held(Type type) =>
        (type.IsGenericType ? type.GetGenericArguments() : [type]).Where(static held => held is { IsClass: true, IsAbstract: false, Namespace: "SchemaGen.Models" });
}
