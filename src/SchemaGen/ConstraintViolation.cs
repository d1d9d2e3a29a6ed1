namespace SchemaGen;

/// <summary>A broken constraint, or an error in a JSON text.</summary>
/// <param name="Pointer">The JSON Pointer (RFC 6901) from the input to the value: <c>/image_urls/2</c>; the empty string is the input
/// itself. For a required member that is missing: where it should be. For an unknown member: the member. For a missing companion: the
/// member that needs it.</param>
/// <param name="Keyword">The JSON Schema keyword that is broken: <c>maximum</c>, <c>minLength</c>, <c>enum</c>, <c>required</c>, <c>type</c>,
/// <c>additionalProperties</c>, <c>dependentRequired</c>, <c>format</c>, ... An invalid media reference is reported as <c>format</c> too. What is wrong
/// with the text itself, such as a syntax error or a member that is given twice, is reported as <c>json</c>.</param>
/// <param name="Message">An English sentence without a full stop, which names the member, the value found, what is allowed, and the model.</param>
public sealed record ConstraintViolation(string Pointer, string Keyword, string Message)
{
    /// <summary>The pointer and the message: <c>/n: 'n' is 5, but model '...' allows 1 to 4</c>.</summary>
    public override string ToString() => Pointer.Length == 0 ? Message : Pointer + ": " + Message;
}
