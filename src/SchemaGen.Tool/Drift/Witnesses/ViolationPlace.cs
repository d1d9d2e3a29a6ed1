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

    /// <summary>Whether the violation is about several parts of a value together.</summary>
    public static bool IsComposed(SchemaViolation violation) => s_composed.Contains(violation.Keyword) || violation.Keyword == KeywordNames.DependentRequired;

    /// <summary>Whether the violation is about the place, or may be.</summary>
    public static bool IsAt(SchemaViolation violation, Target target) => IsAt(violation, target, s_composed.Contains(violation.Keyword));

    /// <summary>Whether the violation is about the place itself, and not about what is around it.</summary>
    public static bool IsExactlyAt(SchemaViolation violation, Target target) => IsAt(violation, target, mayBeAround: target.Path.Count == 0);

    private static bool IsAt(SchemaViolation violation, Target target, bool mayBeAround)
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

        // A value that is there is not missing, and one that must be missing has no other fault.
        if (target.Rule is null && tokens.Count == steps.Length && (violation.Keyword is KeywordNames.Required or KeywordNames.DependentRequired) != target.Value is null)
        {
            return false;
        }

        // One about what is around the place is about it only where it looks inside.
        return tokens.Count >= steps.Length || mayBeAround;
    }
}
