using SchemaGen.Build;

namespace SchemaGen.Generation.Inputs;

/// <summary>The inputs of the plan, except the user's declarations.</summary>
/// <param name="Headers">All schema files.</param>
/// <param name="Settings">The build's settings.</param>
internal sealed record SchemaSet(Collected<SchemaHeader> Headers, BuildSettings Settings);
