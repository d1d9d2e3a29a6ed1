using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Prose;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Finds the companions that the descriptions of an object's members state.</summary>
internal static class CompanionRules
{
    /// <summary>Adds the rules of a schema to those that its keywords state.</summary>
    /// <param name="dependencies">What its keywords state; null for nothing.</param>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema.</param>
    /// <returns>The list, or a new one; null where there is none.</returns>
    public static DependencyList? AddTo(DependencyList? dependencies, SchemaDocument document, JsonObject schema)
    {
        if (!MayHaveMembers(schema))
        {
            return dependencies;
        }

        ObjectProse prose = ProseRules.Of(document, schema);
        foreach (ProseRule rule in prose.Rules)
        {
            if (rule is not { Kind: ProseRuleKind.Requires, WhenValue: null })
            {
                continue;
            }

            foreach (string companion in rule.Others)
            {
                // By a rule from prose, a member with a default counts as given.
                if (prose.DefaultOf(companion) is null)
                {
                    (dependencies ??= new DependencyList()).Add(rule.Property, companion);
                }
            }
        }

        return dependencies;
    }

    private static bool MayHaveMembers(JsonObject schema)
    {
        foreach (JsonMember member in schema.Members)
        {
            if (member.Name is KeywordNames.Properties or KeywordNames.AllOf or KeywordNames.Ref)
            {
                return true;
            }
        }

        return false;
    }
}
