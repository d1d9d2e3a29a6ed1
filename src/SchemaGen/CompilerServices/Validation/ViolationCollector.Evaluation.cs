namespace SchemaGen.CompilerServices;

// What no generated check expresses.
public partial struct ViolationCollector
{
    /// <summary>Checks what the schema of the input says beside the types and checks of its record.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="input">The input.</param>
    public void Evaluate<T>(T input)
        where T : class, IModelInput<T>
    {
        ArgumentNullException.ThrowIfNull(input);
        if (IsOfText)
        {
            AwaitsEvaluation = true;
        }
        else
        {
            ModelEvaluator<T>.Evaluate(input, ref this);
        }
    }

    internal void AddEvaluated(PendingViolation[] violations)
    {
        if (violations.Length > 0)
        {
            (_violations ??= []).AddRange(violations);
        }
    }
}
