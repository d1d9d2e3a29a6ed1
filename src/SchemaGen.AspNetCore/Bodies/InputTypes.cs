using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SchemaGen.AspNetCore.Bodies;

/// <summary>Determines in which types records can stand, by the metadata of the serializer.</summary>
internal static class InputTypes
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, ConcurrentDictionary<Type, bool>> s_known = [];

    /// <summary>Determines whether the JSON of a type can have records.</summary>
    public static bool Reach(Type type, JsonSerializerOptions options) =>
        s_known.GetOrCreateValue(options).GetOrAdd(type, static (type, options) => Reach(type, options, []), options);

    private static bool Reach(Type type, JsonSerializerOptions options, HashSet<Type> seen)
    {
        if (typeof(IModelObject).IsAssignableFrom(type))
        {
            return true;
        }

        // Items, values, what may be null; and type arguments that the JSON does not have, which costs a look at the body of a request that failed.
        if (!seen.Add(type) || type.IsPrimitive || type == typeof(string))
        {
            return false;
        }

        if ((type.GetElementType() is { } element && Reach(element, options, seen)) || type.GenericTypeArguments.Any(argument => Reach(argument, options, seen)))
        {
            return true;
        }

        return options.TryGetTypeInfo(type, out JsonTypeInfo? typeInfo) && typeInfo.Kind switch
        {
            JsonTypeInfoKind.Object => typeInfo.Properties.Any(property => Reach(property.PropertyType, options, seen))
                || typeInfo.PolymorphismOptions is { } polymorphism && polymorphism.DerivedTypes.Any(derived => Reach(derived.DerivedType, options, seen)),
#if NET10_0_OR_GREATER
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => typeInfo.ElementType is { } item && Reach(item, options, seen),
#endif
            _ => false,
        };
    }
}
