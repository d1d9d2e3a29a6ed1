using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>Recognises the alternatives that only add <c>null</c> to a schema, as pydantic writes what may be null.</summary>
internal static class Nullables
{
    public static bool IsNull(Node schema) => MergedSchema.Of(schema) is { Types: JsonValueTypes.Null };

    /// <summary>Determines whether a choice is one between null and another schema, and returns that.</summary>
    public static Node? OtherThanNull(Choice choice)
    {
        if (choice.Keyword == KeywordNames.If)
        {
            return null;
        }

        Node[] others = [.. choice.Alternatives.Where(static alternative => !IsNull(alternative))];
        return others.Length == 1 && choice.Alternatives.Count > 1 ? others[0] : null;
    }

    /// <summary>The schema of the values that are not null, where null is one of two alternatives; else the schema itself.</summary>
    public static MergedSchema Unwrap(MergedSchema schema) => schema.Choices.Select(OtherThanNull).FirstOrDefault(static other => other is not null) is { } inner ? schema.And(inner) : schema;

    /// <summary>Determines whether null is allowed, as far as it shows at once.</summary>
    public static bool AllowsNull(MergedSchema schema) => schema.Accepts(LiteralInstance.Null);
}
