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
    /// <summary>Schemas nest deeper than inputs, which System.Text.Json reads to a depth of 64.</summary>
    private const int DeepestSchema = 100_000;

    /// <summary>Made when the first input is evaluated: most models never need it.</summary>
    private static class Compiled
    {
        public static readonly SchemaEvaluator Evaluator = SchemaEvaluator.Compile(InstanceReader.Parse(T.Schema, DeepestSchema));
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

        IReadOnlyList<PendingViolation> known = violations.IsEmpty ? [] : [.. violations.Pending];
        foreach (PendingViolation violation in Evaluate(json, known))
        {
            violations.AddEvaluated(violation);
        }
    }

    /// <summary>Returns the violations of a text, but for those that are known or follow from one that is.</summary>
    public static IEnumerable<PendingViolation> Evaluate(ReadOnlySpan<byte> utf8Json, IReadOnlyList<PendingViolation> known)
    {
        Compiled.Evaluator.Evaluate(InstanceReader.Parse(utf8Json), out IReadOnlyList<SchemaViolation> found);
        return found.Where(violation => !known.Any(other => Covers(other, violation))).Select(static violation => new PendingViolation(violation.Pointer, violation.Keyword, violation.Template, violation.Found, violation.Expected)
        {
            Name = violation.Name,
            Companion = violation.Companion,
        });
    }

    private static bool Covers(PendingViolation known, SchemaViolation found) =>
        (known.Pointer == found.Pointer && (known.Keyword == found.Keyword || found.Pointer.Length > 0))
        || (known.Pointer.Length > 0 && JsonPointer.Contains(known.Pointer, found.Pointer))

        // Of several schemas that a value is held against, each fails where a part of it is wrong.
        || (found.Keyword is KeywordNames.AnyOf or KeywordNames.OneOf or KeywordNames.Contains && JsonPointer.Contains(found.Pointer, known.Pointer));
}
