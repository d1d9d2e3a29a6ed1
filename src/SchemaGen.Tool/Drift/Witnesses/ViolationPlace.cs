using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Json;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>Tells whether a violation is about a place.</summary>
internal static class ViolationPlace
{
    /// <summary>The keywords whose violation may be about a part of the value.</summary>
    private static readonly HashSet<string> s_composed = new(StringComparer.Ordinal)
    {
        KeywordNames.AnyOf, KeywordNames.OneOf, KeywordNames.AllOf, KeywordNames.Not, KeywordNames.If, KeywordNames.Contains, KeywordNames.DependentSchemas, KeywordNames.UniqueItems,
    };

    public static bool IsAt(SchemaViolation violation, Target target)
    {
        IReadOnlyList<string> tokens = JsonPointer.Parse(violation.Pointer) ?? [];
        PathStep[] steps = [.. target.Path.Where(static step => step.Kind != StepKind.Alternative)];
        for (int i = 0; i < Math.Min(tokens.Count, steps.Length); i++)
        {
            if (steps[i].Kind == StepKind.Member && steps[i].Name != tokens[i])
            {
                return false;
            }
        }

        // One about what is around the place is about it only where it looks inside.
        return tokens.Count >= steps.Length || s_composed.Contains(violation.Keyword);
    }
}
