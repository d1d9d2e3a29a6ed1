using System.Text.Json;
using SchemaGen.Constraints;
using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.CompilerServices;

/// <summary>Holds inputs against the resolved schema of their model, where it says more than the record can.</summary>
/// <typeparam name="T">The input record.</typeparam>
internal static class ModelEvaluator<T>
    where T : class, IModelInput<T>
{
    /// <summary>A schema, and an input whose values were made in C#, may nest deeper than the 64 levels that System.Text.Json reads of a text by default.</summary>
    private const int Deepest = 100_000;

    /// <summary>Made when the first input is evaluated: most models never need it.</summary>
    private static class Compiled
    {
        public static readonly SchemaEvaluator Evaluator = SchemaEvaluator.Compile(InstanceReader.Parse(T.Schema, Deepest));
    }

    /// <summary>Adds the violations of an input, as it would be sent.</summary>
    public static void Evaluate(T input, ref ViolationCollector violations)
    {
        byte[] json;
        try
        {
            json = CachedJsonWriter.ToUtf8(input);
        }
        catch (JsonException) when (!violations.IsEmpty)
        {
            // A value without a form in JSON is one of the violations already.
            return;
        }

        Evaluate(json, violations.Pending, ref violations);
    }

    /// <summary>Adds the violations of a text, but for those that are known or follow from one that is.</summary>
    public static void Evaluate(ReadOnlySpan<byte> utf8Json, IReadOnlyList<PendingViolation> known, ref ViolationCollector violations)
    {
        Compiled.Evaluator.Evaluate(InstanceReader.Parse(utf8Json, Deepest), out IReadOnlyList<SchemaViolation> found);
        violations.AddEvaluated(found.Where(violation => !known.Any(other => Covers(other, violation))).Select(static violation => new PendingViolation(violation.Pointer, violation.Keyword, violation.Template, violation.Found, violation.Expected)
        {
            Name = violation.Name,
            Companion = violation.Companion,
        }).ToArray());
    }

    private static bool Covers(PendingViolation known, SchemaViolation found) =>
        (known.Pointer == found.Pointer && (known.Keyword == found.Keyword || found.Pointer.Length > 0))
        || (known.Pointer.Length > 0 && JsonPointer.Contains(known.Pointer, found.Pointer))

        // Of several schemas that a value is held against, each fails where a part of it is wrong.
        || (found.Keyword is KeywordNames.AnyOf or KeywordNames.OneOf or KeywordNames.Contains && JsonPointer.Contains(found.Pointer, known.Pointer));
}
