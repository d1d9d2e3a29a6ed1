namespace SchemaGen.CompilerServices;

// What no generated check expresses.
public partial struct ViolationCollector
{
    /// <summary>Gets whether the input is being read: its JSON text is evaluated then, which says more than the record does.</summary>
    internal bool IsOfText { get; init; }

    /// <summary>Gets whether the text must be evaluated.</summary>
    internal bool AwaitsEvaluation { get; private set; }

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

    /// <summary>Adds a violation that the evaluator found, except where the same place is reported already.</summary>
    internal void AddEvaluated(PendingViolation violation)
    {
        foreach (PendingViolation known in Pending)
        {
            if (JsonPointer.Contains(violation.Pointer, known.Pointer) || JsonPointer.Contains(known.Pointer, violation.Pointer))
            {
                return;
            }
        }

        (_violations ??= []).Add(violation);
    }
}
