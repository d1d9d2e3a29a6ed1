namespace SchemaGen.Analysis.Flow.State;

/// <summary>What an expression computes, as a text: two expressions of a method with the same text give the same value as long as nothing changes what they read.</summary>
/// <param name="Text">The text.</param>
/// <param name="Reads">The variables that it reads.</param>
/// <param name="Heap">What it reads of objects.</param>
internal sealed record ExpressionKey(string Text, IReadOnlyCollection<int> Reads, HeapReads Heap);
