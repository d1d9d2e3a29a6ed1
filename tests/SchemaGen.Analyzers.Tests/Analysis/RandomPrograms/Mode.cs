namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Which part of the language a random program is written in, and so what the analyzer is asked to know of it.</summary>
internal enum Mode
{
    /// <summary>
    /// Straight lines, and at most four branches, each on what comes in as a <c>bool</c>. Values are constants, locals, sums and products of them that do not overflow,
    /// texts put together, lists that are built in place or by <c>Add</c>, <c>AddRange</c> and <c>Clear</c>, and records from <c>with</c>. Everything here can be known: what
    /// is wrong with all records that come of an initializer is an error, what is wrong with some is a warning, and nothing else is either.
    /// </summary>
    Plain,

    /// <summary>All statements; the branches still depend on the <c>bool</c> inputs, and loops on constants. A warning is true of some run.</summary>
    Decided,

    /// <summary>Everything. Only errors have to be true.</summary>
    Wild,
}
