using System.Text.Json;
using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.CompilerServices;

/// <summary>Holds inputs against the resolved schema of their model, where it says more than the record can, or says it better.</summary>
/// <typeparam name="T">The input record.</typeparam>
internal static class ModelEvaluator<T>
    where T : IModelInput<T>
{
    /// <summary>A schema, and an input whose values were made in C#, may nest deeper than the 64 levels that System.Text.Json reads of a text by default.</summary>
    private const int Deepest = 100_000;

    /// <summary>Made when the first input is evaluated: most models never need it.</summary>
    private static class Compiled
    {
        public static readonly SchemaEvaluator Evaluator = SchemaEvaluator.Compile(InstanceReader.Parse(T.Schema, Deepest));
    }

    /// <summary>Joins the violations of an input, as it would be sent, with those that are known.</summary>
    public static IReadOnlyList<PendingViolation> Join(T input, IReadOnlyList<PendingViolation> known, bool addsAll)
    {
        byte[] json;
        try
        {
            json = CachedJsonWriter.ToUtf8(input);
        }
        catch (JsonException) when (known.Count > 0)
        {
            // A value without a form in JSON is one of the violations already.
            return known;
        }

        return Join(InstanceReader.Parse(json, Deepest), known, addsAll);
    }

    /// <summary>Joins the violations of an instance with those that are known.</summary>
    public static IReadOnlyList<PendingViolation> Join(Instance instance, IReadOnlyList<PendingViolation> known, bool addsAll)
    {
        Compiled.Evaluator.Evaluate(instance, out IReadOnlyList<SchemaViolation> found);
        return found.Count == 0 ? known : EvaluatedViolations.Join(known, found, addsAll);
    }
}
