namespace SchemaGen.Tool.Drift.Changes;

/// <summary>One change of what a model takes as its input.</summary>
/// <param name="Kind">What it means for a caller.</param>
/// <param name="Keyword">The keyword of the resolved schema that differs.</param>
/// <param name="Place">The place in the input, as a JSON Pointer in which <c>*</c> stands for each item or member.</param>
/// <param name="Sentence">What it means for a caller, in a person's words, with a full stop.</param>
internal sealed record Change(ChangeKind Kind, string Keyword, string Place, string Sentence)
{
    /// <summary>Gets where the old file says it; where it says nothing, the schema that lacks it. Null where there is none.</summary>
    public FilePlace? OldPlace { get; init; }

    /// <summary>Gets where the new file says it, likewise.</summary>
    public FilePlace? NewPlace { get; init; }

    /// <summary>Gets the old value, as JSON or in words; null where there was none.</summary>
    public string? Old { get; init; }

    /// <summary>Gets the new value, as JSON or in words; null where there is none.</summary>
    public string? New { get; init; }

    /// <summary>Gets the words of the description that it was read from; null where a keyword says it.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the input that was taken and is refused; null where the change is not breaking.</summary>
    public Witness? Witness { get; init; }

    /// <summary>Gets how much it hurts among those of its kind; the largest is the worst.</summary>
    public int Weight { get; init; }
}

/// <summary>An input that the old schema takes and the new one refuses, both confirmed by the evaluator.</summary>
/// <param name="Json">The input, as compact JSON.</param>
/// <param name="Shown">The input for people: long texts and lists are cut.</param>
/// <param name="Reason">Why the new schema refuses it, without a full stop.</param>
internal sealed record Witness(string Json, string Shown, string Reason);

/// <summary>A place in a schema file.</summary>
/// <param name="Pointer">Its JSON Pointer in the file.</param>
/// <param name="Line">Its line, from 1 on; 0 where it does not stand in the file itself.</param>
/// <param name="Column">Its column, from 1 on; 0 likewise.</param>
internal sealed record FilePlace(string Pointer, int Line, int Column);
