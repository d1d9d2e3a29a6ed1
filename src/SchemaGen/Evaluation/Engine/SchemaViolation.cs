using SchemaGen.Constraints;

namespace SchemaGen.Evaluation.Engine;

/// <summary>A broken constraint of a schema.</summary>
/// <param name="Pointer">The JSON Pointer of the value; of a missing member, where it should be.</param>
/// <param name="Keyword">The keyword that is broken.</param>
/// <param name="Template">The message: a constant of <see cref="ConstraintMessages"/>.</param>
/// <param name="Subject">What the message is about.</param>
/// <param name="Found">Stands for {2} of the template.</param>
/// <param name="Expected">Stands for {3} of the template.</param>
internal readonly record struct SchemaViolation(string Pointer, string Keyword, string Template, ViolationSubject Subject, string Found, string Expected)
{
    /// <summary>The wire name of the missing companion.</summary>
    public string? Companion { get; init; }

    /// <summary>The condition under which the constraint applies, in words: <c>with 'mode' "fast"</c>. Null where there is none.</summary>
    public string? Condition { get; init; }

    /// <summary>Returns the sentence, without a full stop.</summary>
    public string ToMessage(string modelSlug) => ConstraintMessages.Format(Template, Condition, Subject, modelSlug, Found, Expected);

    /// <summary>Returns what is wrong, for a sentence that has named the model: <c>'n' is 5, not at most 4</c>.</summary>
    public string ToReason() =>
        ConstraintMessages.Format(ConstraintMessages.AsReason(Template), null, Subject, "", Found, Expected) + (Condition is null ? "" : " " + Condition);
}
