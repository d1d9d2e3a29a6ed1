using SchemaGen.Build;

namespace SchemaGen.Generation.Inputs;

/// <summary>What the plan is made of, the user's declarations apart.</summary>
/// <param name="Headers">All schema files.</param>
/// <param name="Settings">The build's settings.</param>
internal sealed record SchemaSet(Collected<SchemaHeader> Headers, BuildSettings Settings);
