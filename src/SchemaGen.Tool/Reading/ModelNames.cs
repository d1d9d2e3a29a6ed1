using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Tool.Reading;

/// <summary>The members and values of an input, as the lock names them: <c>/mask_url</c>, <c>/boxes/*/x</c>, <c>/size=21:9</c>.</summary>
internal static class ModelNames
{
    private const string EachItem = "*";

    /// <summary>Returns the names that a model has.</summary>
    public static IReadOnlySet<string> Of(InputModel model)
    {
        var definitions = model.Definitions.ToDictionary(static definition => definition.Key, static definition => definition.Shape, StringComparer.Ordinal);
        definitions[""] = model.Root;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<ObjectShape>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<(Shape Shape, string Pointer)>();
        waiting.Enqueue((model.Root, ""));
        while (waiting.TryDequeue(out (Shape Shape, string Pointer) next))
        {
            switch (next.Shape)
            {
                // An object that several places refer to has one record, whose names stand where it is met first.
                case ObjectShape record when seen.Add(record):
                    foreach (PropertyModel property in record.Properties)
                    {
                        string pointer = JsonPointer.Append(next.Pointer, property.WireName);
                        names.Add(pointer);
                        waiting.Enqueue((property.Shape, pointer));
                    }

                    break;
                case ReferenceShape { Key: var key } when definitions.TryGetValue(key, out ObjectShape? target):
                    waiting.Enqueue((target, next.Pointer));
                    break;
                case EnumShape values:
                    AddValues(values, next.Pointer);
                    break;
                case OpenEnumShape { Known: var known }:
                    AddValues(known, next.Pointer);
                    break;
                case ListShape list:
                    waiting.Enqueue((list.Item, JsonPointer.Append(next.Pointer, EachItem)));
                    break;
                case MapShape map:
                    waiting.Enqueue((map.Value, JsonPointer.Append(next.Pointer, EachItem)));
                    break;
                case UnionShape union:
                    foreach (Shape alternative in union.Alternatives)
                    {
                        waiting.Enqueue((alternative, next.Pointer));
                    }

                    break;
            }
        }

        return names;

        void AddValues(EnumShape values, string pointer)
        {
            foreach (EnumValueModel value in values.Values)
            {
                names.Add($"{pointer}={value.WireValue}");
            }
        }
    }
}
