using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Types;

namespace SchemaGen.Tool.Drift.Names;

/// <summary>Finds the types that have another name: the same property of the same record had the one and has the other.</summary>
internal static class TypeRenames
{
    public static Dictionary<string, string> Find(RecordFile before, RecordFile after)
    {
        HashSet<string> old = NamesOf(before);
        HashSet<string> now = NamesOf(after);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, RecordType> records = after.Records.ToDictionary(static record => record.Name, StringComparer.Ordinal);

        // The order of the records is from the outside in, so that what is around a property is known when it is met.
        for (int i = 0; i < before.Records.Count; i++)
        {
            RecordType record = before.Records[i];
            if (i == 0 && record.Name != after.Records[0].Name)
            {
                renamed.Add(record.Name, after.Records[0].Name);
            }

            if (!records.TryGetValue(renamed.GetValueOrDefault(record.Name, record.Name), out RecordType? other))
            {
                continue;
            }

            Dictionary<string, RecordProperty> properties = other.Properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal);
            foreach (RecordProperty property in record.Properties)
            {
                if (properties.TryGetValue(property.WireName, out RecordProperty? same)
                    && Named(property.Type) is { } name && Named(same.Type) is { } newName && name != newName && old.Contains(name) && now.Contains(newName) && !now.Contains(name) && !old.Contains(newName) && property.Type.Kind == same.Type.Kind)
                {
                    renamed.TryAdd(name, newName);
                }
            }
        }

        return renamed;
    }

    private static HashSet<string> NamesOf(RecordFile file) => new(GeneratedType.Of(file).Select(static type => type.Name), StringComparer.Ordinal);

    /// <summary>The name of the generated type of a value, or of its items.</summary>
    private static string? Named(ShapeType type) => type.Item is { } item ? Named(item) : type.Enum?.Name ?? type.OpenEnum?.Name ?? type.Union?.Name ?? type.RecordName;
}
