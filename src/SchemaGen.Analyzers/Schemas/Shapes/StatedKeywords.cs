using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Resolving;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Makes rules of the keywords that say more of an object than conditions can. The evaluator enforces them at run time; the analyzers evaluate the rule.</summary>
internal static class StatedKeywords
{
    /// <summary>The length of the longest fragment that stands in an attribute: beyond it, no person has written the rule.</summary>
    private const int MaxLength = 4000;

    /// <summary>The rule that a keyword states; null where it depends on what stands beside it, or on definitions.</summary>
    /// <param name="context">What the file is read with.</param>
    /// <param name="schema">The schema of the object, composed.</param>
    /// <param name="keyword">The keyword.</param>
    public static StatedRule? Read(ReadingContext context, SchemaNode schema, JsonMember keyword)
    {
        if (!ConditionRules.Reads(keyword.Name) && keyword.Name != KeywordNames.DependentSchemas)
        {
            return null;
        }

        JsonObject around = ConditionRules.Around(schema, keyword).Json;
        IEnumerable<JsonMember> parts = keyword.Name == KeywordNames.If ? around.Members.Where(static member => member.Name is KeywordNames.If or KeywordNames.Then or KeywordNames.Else) : [keyword];
        string text = ResolvedSchema.Write(schema.Document, new JsonObject(around.Span, parts.ToList()), context.IsStrict);
        return text.Length is <= MaxLength and > 2 && !text.Contains($"\"{KeywordNames.Ref}\"") && !text.Contains($"\"{KeywordNames.DynamicRef}\"")
            ? new StatedRule(text, $"the schema's '{keyword.Name}' must hold", default) { Keyword = keyword.Name }
            : null;
    }
}
