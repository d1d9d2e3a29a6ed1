namespace SchemaGen;

/// <summary>One broken constraint, or one fault of a JSON text.</summary>
/// <param name="Pointer">The JSON Pointer (RFC 6901) from the input to the value: <c>/image_urls/2</c>; the empty string is the input
/// itself. For a required member that is missing: where it should be. For an unknown member: the member. For a missing companion: the
/// member that needs it.</param>
/// <param name="Keyword">The JSON Schema keyword that is broken: <c>maximum</c>, <c>minLength</c>, <c>enum</c>, <c>required</c>, <c>type</c>,
/// <c>additionalProperties</c>, <c>dependentRequired</c>, <c>format</c>, ... A media reference that is none is <c>format</c> too. What is wrong
/// with the text before any schema, such as a syntax error or a member that is given twice, is <c>json</c>.</param>
/// <param name="Message">One English sentence without its full stop, which names the member, the value found, what is allowed, and the model.</param>
public sealed record ConstraintViolation(string Pointer, string Keyword, string Message)
{
    /// <summary>The pointer and the message: <c>/n: 'n' is 5, but model '...' allows 1 to 4</c>.</summary>
    public override string ToString() => Pointer.Length == 0 ? Message : Pointer + ": " + Message;
}
