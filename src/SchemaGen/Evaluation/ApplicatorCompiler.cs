using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Keywords;

namespace SchemaGen.Evaluation;

/// <summary>Makes the applicators of a schema (Core, 10).</summary>
internal static class ApplicatorCompiler
{
    public static void Compile(SchemaMembers members, List<Keyword> keywords)
    {
        AddArrays(members, keywords);
        AddObjects(members, keywords);
        AddInPlace(members, keywords);
    }

    private static void AddArrays(SchemaMembers members, List<Keyword> keywords)
    {
        CompiledSchema[] prefix = members.Schemas(KeywordNames.PrefixItems) ?? [];
        CompiledSchema? items = members.Schema(KeywordNames.Items);
        if (prefix.Length > 0 || items is not null)
        {
            keywords.Add(new ItemsKeyword(prefix, items));
        }

        if (members.Schema(KeywordNames.Contains) is { } contained)
        {
            int minimum = members.Resource.HasAssertions ? members.Count(KeywordNames.MinContains) ?? 1 : 1;
            int maximum = members.Resource.HasAssertions ? members.Count(KeywordNames.MaxContains) ?? int.MaxValue : int.MaxValue;
            keywords.Add(new ContainsKeyword(contained, minimum, maximum));
        }
    }

    private static void AddObjects(SchemaMembers members, List<Keyword> keywords)
    {
        Dictionary<string, CompiledSchema> named = members.Map(KeywordNames.Properties).ToDictionary(static member => member.Name, member => members.Compile(member.Value), StringComparer.Ordinal);
        (CompiledPattern Pattern, CompiledSchema Schema)[] patterns = members.Map(KeywordNames.PatternProperties)
            .Select(member => (new CompiledPattern(member.Name), members.Compile(member.Value)))
            .ToArray();
        CompiledSchema? others = members.Schema(KeywordNames.AdditionalProperties);
        if (named.Count > 0 || patterns.Length > 0 || others is not null)
        {
            keywords.Add(new MembersKeyword(named, patterns, others));
        }

        if (members.Schema(KeywordNames.PropertyNames) is { } names)
        {
            keywords.Add(new PropertyNamesKeyword(names));
        }

        (string Name, CompiledSchema Schema)[] dependencies = members.Map(KeywordNames.DependentSchemas)
            .Select(member => (member.Name, members.Compile(member.Value)))
            .ToArray();
        if (dependencies.Length > 0)
        {
            keywords.Add(new DependentSchemasKeyword(dependencies));
        }
    }

    private static void AddInPlace(SchemaMembers members, List<Keyword> keywords)
    {
        if (members.Schemas(KeywordNames.AllOf) is { } all)
        {
            keywords.Add(new AllOfKeyword(all));
        }

        if (members.Schemas(KeywordNames.AnyOf) is { } any)
        {
            keywords.Add(new AlternativesKeyword(any, false));
        }

        if (members.Schemas(KeywordNames.OneOf) is { } one)
        {
            keywords.Add(new AlternativesKeyword(one, true));
        }

        if (members.Schema(KeywordNames.Not) is { } not)
        {
            keywords.Add(new NotKeyword(not));
        }

        if (members.Schema(KeywordNames.If) is { } condition)
        {
            keywords.Add(new IfKeyword(condition, members.Schema(KeywordNames.Then), members.Schema(KeywordNames.Else)));
        }
    }
}
