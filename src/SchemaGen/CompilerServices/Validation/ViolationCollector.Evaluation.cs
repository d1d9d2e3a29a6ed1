namespace SchemaGen.CompilerServices;

// What no generated check expresses, or says as well as the schema does.
public partial struct ViolationCollector
{
    /// <summary>Checks what the schema of the input says beside the types and checks of its record.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="input">The input.</param>
    public void Evaluate<T>(T input)
        where T : IModelInput<T>
    {
        ArgumentNullException.ThrowIfNull(input);
        if (IsOfText)
        {
            AwaitsEvaluation = true;
        }
        else
        {
            Join(input, addsAll: true);
        }
    }

    /// <summary>Replaces violations that are vague by what the schema of the input says of them.</summary>
    internal void Explain<T>(T input)
        where T : IModelInput<T>
    {
        if (!_isEvaluated && Pending.Any(static violation => violation.IsVague))
        {
            Join(input, addsAll: false);
        }
    }

    private void Join<T>(T input, bool addsAll)
        where T : IModelInput<T>
    {
        _isEvaluated = true;
        IReadOnlyList<PendingViolation> joined = ModelEvaluator<T>.Join(input, Pending, addsAll);
        _violations = joined.Count == 0 ? null : [.. joined];
    }
}
