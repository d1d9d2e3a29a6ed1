namespace SchemaGen.Evaluation.Instances;

/// <summary>
/// A JSON value that is known whole or in part. It stands for all values that it may be, its completions; a whole value has one. Of what has only one type, the
/// type's own class says what is known; what may have several types, or is one of several values, is split into <see cref="Cases"/>.
/// </summary>
/// <remarks>A schema is an instance too. Instances are immutable.</remarks>
internal abstract class Instance(JsonValueTypes types, bool isWhole, int height)
{
    /// <summary>The types that the value may have.</summary>
    public JsonValueTypes Types { get; } = types;

    /// <summary>Whether everything is known of it, so that it is one value.</summary>
    public bool IsWhole { get; } = isWhole;

    /// <summary>How deep arrays and objects are nested in it; 0 for a scalar. Who recurses looks at it first.</summary>
    public int Height { get; } = height;

    /// <summary>The instances of which it is one; null where the class of the instance says all.</summary>
    public virtual IReadOnlyList<Instance>? Cases => null;
}
