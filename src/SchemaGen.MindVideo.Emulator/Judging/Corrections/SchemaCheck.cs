using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary>What a schema asks of a value, judged here because NJsonSchema is wrong about it.</summary>
internal abstract class SchemaCheck
{
    /// <summary>What is wrong with the value; nothing where it is right, or is of a kind that the check says nothing about.</summary>
    public abstract IEnumerable<Finding> Find(JToken value);

    /// <summary>One thing that is wrong.</summary>
    /// <param name="Keyword">The keyword that is broken.</param>
    /// <param name="Message">How, in words behind the name of the value.</param>
    /// <param name="Member">The member of the value that it is about; null for the value itself.</param>
    internal sealed record Finding(string Keyword, string Message, string? Member = null);
}
