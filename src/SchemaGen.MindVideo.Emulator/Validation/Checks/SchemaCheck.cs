using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>Checks what a schema requires of a value, in place of NJsonSchema where that is wrong.</summary>
internal abstract class SchemaCheck
{
    /// <summary>Returns the findings about a value; none where it is valid, or of a type that the check does not concern.</summary>
    public abstract IEnumerable<Finding> Find(JToken value);

    /// <summary>A violation of the schema by a value.</summary>
    /// <param name="Keyword">The violated keyword.</param>
    /// <param name="Message">The predicate of a sentence about the value.</param>
    /// <param name="Member">The member of the value that is concerned; null for the value itself.</param>
    internal sealed record Finding(string Keyword, string Message, string? Member = null);
}
