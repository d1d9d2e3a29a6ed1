using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary>Describes in words what a schema asks of a value.</summary>
internal static class SchemaWords
{
    /// <summary>The number of members that are described.</summary>
    private const int MostMembers = 3;

    /// <summary>Returns words that follow "that": <c>is a text and has 1 to 4 characters</c>. A schema that takes more than a few words is shown as JSON.</summary>
    public static string Of(CompiledSchema schema) => Of(schema, withMembers: true) ?? "matches the schema " + InstanceText.Of(schema.Source);

    private static string? Of(CompiledSchema schema, bool withMembers)
    {
        if (schema.Keywords.Length == 0 && !schema.IsFalse)
        {
            return "is any value";
        }

        if (schema.IsFalse)
        {
            return "is no value";
        }

        IReadOnlyList<string> required = schema.Keywords.OfType<RequiredKeyword>().FirstOrDefault()?.Names ?? [];
        IReadOnlyDictionary<string, CompiledSchema>? members = schema.Keywords.OfType<MembersKeyword>().FirstOrDefault()?.OnlyNamed;
        List<string?> words = [];
        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case MembersKeyword when withMembers && members is { Count: <= MostMembers }:
                    words.AddRange(members.Select(member => OfMember(member.Key, member.Value, required.Contains(member.Key))));
                    break;
                case RequiredKeyword when withMembers && members is not null && required.All(members.ContainsKey):
                    break;
                default:
                    words.Add(keyword.Describe());
                    break;
            }
        }

        return words.Contains(null) ? null : TypeWords.Join(words!, "and");
    }

    private static string? OfMember(string name, CompiledSchema schema, bool isRequired) =>
        Of(schema, withMembers: false) is not { } words ? null : isRequired ? $"has a '{name}' that {words}" : $"has no '{name}' or one that {words}";
}
