using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Evaluation.References;

namespace SchemaGen.Evaluation;

/// <summary>The members of a schema object, as the keywords need them. A value of the wrong kind is none.</summary>
internal sealed class SchemaMembers(ObjectInstance schema, SchemaCompiler compiler, SchemaResource resource)
{
    /// <summary>Keywords that assert nothing where they stand beside a reference.</summary>
    private static readonly HashSet<string> s_silent = new(StringComparer.Ordinal)
    {
        KeywordNames.Title, KeywordNames.Description, KeywordNames.Default, KeywordNames.Comment, KeywordNames.Examples, KeywordNames.Deprecated, KeywordNames.ReadOnly, KeywordNames.WriteOnly,
    };

    public SchemaResource Resource => resource;

    public Instance? this[string name] => schema[name];

    /// <summary>Returns the reference of a schema that has nothing else; null for other schemas.</summary>
    public static string? OnlyReference(Instance schema)
    {
        if (schema is not ObjectInstance value || value[KeywordNames.Ref] is not StringInstance { Value: { } reference })
        {
            return null;
        }

        return Array.TrueForAll(value.Names, static name => name == KeywordNames.Ref || s_silent.Contains(name)) ? reference : null;
    }

    public CompiledSchema Compile(Instance value) => compiler.Get(value, resource);

    public string? Text(string name) => (schema[name] as StringInstance)?.Value;

    public NumberInstance? Number(string name) => schema[name] as NumberInstance;

    /// <summary>Returns a count, which is not negative; one beyond 31 bits counts as the largest of them.</summary>
    public int? Count(string name)
    {
        if (schema[name] is not NumberInstance { Types: JsonValueTypes.Integer } number || number.Exact.IsNegative)
        {
            return null;
        }

        return number.Int64 is { } value && value < int.MaxValue ? (int)value : int.MaxValue;
    }

    public bool IsTrue(string name) => ReferenceEquals(schema[name], LiteralInstance.True);

    public CompiledSchema? Schema(string name) => schema[name] is { } value && IsSchema(value) ? Compile(value) : null;

    /// <summary>Returns the schemas of a list; null where there are none.</summary>
    public CompiledSchema[]? Schemas(string name) =>
        schema[name] is ArrayInstance { Items: { Length: > 0 } items } ? Array.ConvertAll(items, Compile) : null;

    /// <summary>Returns the members of an object; none where it is not one.</summary>
    public IEnumerable<(string Name, Instance Value)> Map(string name)
    {
        if (schema[name] is ObjectInstance map)
        {
            for (int i = 0; i < map.Names.Length; i++)
            {
                yield return (map.Names[i], map.Values[i]);
            }
        }
    }

    private static bool IsSchema(Instance value) => (value.Types & (JsonValueTypes.Object | JsonValueTypes.Boolean)) != 0;
}
