using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Witnesses;

/// <summary>What a sample must hold at a place.</summary>
/// <param name="Path">The place.</param>
/// <param name="Value">The value there; null where the last member of the path must be missing.</param>
internal sealed record Target(IReadOnlyList<PathStep> Path, Instance? Value);
