using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Locking;
using SchemaGen.Tool.Sources;

namespace SchemaGen.Tool.Commands;

/// <summary>Makes the entries of the lock.</summary>
internal static class LockEntries
{
    /// <param name="source">How the lock names the source.</param>
    /// <param name="answer">What it gave.</param>
    /// <param name="schema">The schema in it.</param>
    /// <param name="pick">The number that the user picked; null where it was clear.</param>
    public static LockEntry Of(string source, SourceAnswer answer, ExtractedSchema schema, int? pick) => new(source, LockEntry.Hash(schema.Bytes))
    {
        // Where the schema stands in a page, its text says each time.
        Pointer = schema.Block is null ? schema.Pointer : null,
        Pick = pick,
        ETag = answer.ETag,
        Version = answer.Version,
        Example = schema.Example ?? answer.Example,
    };
}
