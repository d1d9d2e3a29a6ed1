using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaGen.Extensions.AI;

/// <summary>How large a schema may be for a provider.</summary>
/// <param name="Properties">The number of properties of all objects.</param>
/// <param name="Nesting">The number of objects within each other.</param>
/// <param name="EnumValues">The number of values of all enums.</param>
/// <param name="Characters">The characters of all names of properties and definitions, and of all enum values.</param>
/// <param name="CharactersOfLongEnum">The characters of all texts of one enum that has more than <paramref name="LongEnum"/> values.</param>
/// <param name="LongEnum">The number of values from which on <paramref name="CharactersOfLongEnum"/> counts.</param>
internal sealed record SubsetLimits(int Properties, int Nesting, int EnumValues, int Characters, int CharactersOfLongEnum, int LongEnum)
{
    /// <exception cref="NotSupportedException">A limit is exceeded.</exception>
    public void Check(JsonObject schema, string slug, string subset)
    {
        var counts = new Counts(this);
        counts.Add(schema, 0);
        (string What, int Found, int Limit) worst = new (string What, int Found, int Limit)[]
        {
            ("properties", counts.Properties, Properties),
            ("objects within each other", counts.Nesting, Nesting),
            ("enum values", counts.EnumValues, EnumValues),
            ("characters of names and enum values", counts.Characters, Characters),
            ("characters of the values of one enum", counts.LongestEnum, CharactersOfLongEnum),
        }.FirstOrDefault(static count => count.Found > count.Limit);
        if (worst.What is not null)
        {
            throw new NotSupportedException(string.Create(
                CultureInfo.InvariantCulture, $"The schema of model '{slug}' has {worst.Found} {worst.What}, but the subset '{subset}' allows {worst.Limit}."));
        }
    }

    private sealed class Counts(SubsetLimits limits)
    {
        public int Properties { get; private set; }

        public int Nesting { get; private set; }

        public int EnumValues { get; private set; }

        public int Characters { get; private set; }

        public int LongestEnum { get; private set; }

        public void Add(JsonObject schema, int depth)
        {
            if (schema["properties"] is JsonObject properties)
            {
                depth++;
                Nesting = Math.Max(Nesting, depth);
                Properties += properties.Count;
                AddNamed(properties, depth);
            }

            if (schema["$defs"] is JsonObject definitions)
            {
                AddNamed(definitions, 0);
            }

            if (schema["enum"] is JsonArray values)
            {
                int characters = values.Sum(static value => value?.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>().Length : 0);
                EnumValues += values.Count;
                Characters += characters;
                LongestEnum = Math.Max(LongestEnum, values.Count > limits.LongEnum ? characters : 0);
            }

            if (schema["items"] is JsonObject items)
            {
                Add(items, depth);
            }

            foreach (JsonObject branch in (schema["anyOf"] as JsonArray ?? []).OfType<JsonObject>())
            {
                Add(branch, depth);
            }
        }

        private void AddNamed(JsonObject schemas, int depth)
        {
            foreach ((string name, JsonNode? schema) in schemas)
            {
                Characters += name.Length;
                if (schema is JsonObject child)
                {
                    Add(child, depth);
                }
            }
        }
    }
}
