namespace SchemaGen.Analysis.Flow.State;

/// <summary>What an expression reads of objects, and so what can change its value while its variables stay the same.</summary>
[Flags]
internal enum HeapReads
{
    None = 0,

    /// <summary>Properties and fields of a user's objects: assignments to members, and unknown calls.</summary>
    Members = 1,

    /// <summary>The items of lists, maps and arrays: changes of any of them, and unknown calls.</summary>
    Contents = 2,
}
