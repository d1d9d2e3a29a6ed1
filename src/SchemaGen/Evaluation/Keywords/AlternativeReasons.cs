using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Evaluation.Keywords;

/// <summary>Says of each alternative of a union why it does not fit.</summary>
internal static class AlternativeReasons
{
    /// <summary>The number of alternatives that a message speaks of.</summary>
    private const int MaximumAlternatives = 8;

    /// <summary>The number of reasons of one alternative.</summary>
    private const int MaximumReasons = 2;

    public static string Of(CompiledSchema[] schemas, Instance instance, EvaluationRun run)
    {
        var reasons = new List<string>();
        foreach (CompiledSchema schema in schemas)
        {
            if (reasons.Count == MaximumAlternatives)
            {
                break;
            }

            run.Collect(schema, instance, null, out List<SchemaViolation> violations);
            string reason = string.Join(" and ", violations.Take(MaximumReasons).Select(static violation => violation.ToReason()));
            if (reason.Length > 0 && !reasons.Contains(reason))
            {
                reasons.Add(reason);
            }
        }

        return string.Join("; ", reasons);
    }
}
