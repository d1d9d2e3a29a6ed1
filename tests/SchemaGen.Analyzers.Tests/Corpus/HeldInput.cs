using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.CompilerServices;
using SchemaGen.Json;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>Makes records that hold what their schema forbids, as a program can, so that <c>Validate()</c> is asked and not the reading of JSON.</summary>
internal abstract class HeldInput
{
    private static readonly PropertyInfo s_violationCount = typeof(ReadContext).GetProperty("ViolationCount", BindingFlags.Instance | BindingFlags.NonPublic)!;

    public static HeldInput Of(Type record) => (HeldInput)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(record))!;

    /// <summary>The record that a text gives when nothing but its types is looked at; null where no record holds it.</summary>
    public abstract IModelInput? Read(string json);

    /// <summary>Puts into a record what no JSON text gives: null where a value is required, a number that is not a member of an enum.</summary>
    /// <returns>Whether the C# type can hold it.</returns>
    public static bool TryBreak(IModelInput input, string pointer, bool isMissing)
    {
        IReadOnlyList<string> path = JsonPointer.Parse(pointer)!;
        object? holder = input;
        int last = path.Count - 1;

        // Items cannot be replaced, their list can.
        bool isItem = last > 0 && !isMissing && int.TryParse(path[last], out _);
        last -= isItem ? 1 : 0;
        for (int i = 0; i < last; i++)
        {
            holder = Unwrap(Step(holder, path[i]));
        }

        return last >= 0 && holder is not null && Find(holder, path[last]) is { } property && Broken(property.PropertyType, isMissing) is var (value, isPossible) && isPossible && TrySet(property, holder, value);
    }

    private static bool TrySet(PropertyInfo property, object holder, object? value)
    {
        property.SetValue(holder, value);
        return true;
    }

    private static (object? Value, bool IsPossible) Broken(Type type, bool isMissing)
    {
        if (isMissing)
        {
            return (null, !type.IsValueType);
        }

        Type held = Nullable.GetUnderlyingType(type) ?? type;
        if (held.IsEnum)
        {
            return (Enum.ToObject(held, 999_999), true);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && type.GetGenericArguments()[0] is { IsEnum: true } item)
        {
            var items = Array.CreateInstance(item, 1);
            items.SetValue(Enum.ToObject(item, 999_999), 0);
            return (items, true);
        }

        MethodInfo? conversion = held.IsAssignableTo(typeof(IModelUnion))
            ? held.GetMethods().FirstOrDefault(static method => method.Name == "op_Implicit" && method.GetParameters()[0].ParameterType.IsEnum)
            : null;
        return conversion is null ? (null, false) : (conversion.Invoke(null, [Enum.ToObject(conversion.GetParameters()[0].ParameterType, 999_999)]), true);
    }

    private static object? Step(object? holder, string token) => holder switch
    {
        IModelObject when Find(holder, token) is { } property => property.GetValue(holder),
        IEnumerable items => items.Cast<object?>().Select(static item => item is not null && item.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? type.GetProperty("Value")!.GetValue(item) : item).FirstOrDefault(),
        _ => null,
    };

    private static object? Unwrap(object? value) => value is IModelUnion union ? Unwrap(union.Value) : value;

    private static PropertyInfo? Find(object holder, string name) =>
        holder.GetType().GetProperties().FirstOrDefault(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name == name);

    private sealed class Typed<T> : HeldInput
        where T : IModelInput<T>
    {
        public override IModelInput? Read(string json)
        {
            var context = default(ReadContext);
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            T value = T.ReadFrom(ref reader, ref context);
            return (int)s_violationCount.GetValue(context)! == 0 ? value : null;
        }
    }
}
