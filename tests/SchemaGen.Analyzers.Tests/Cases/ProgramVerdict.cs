namespace SchemaGen.Analyzers.Tests.Cases;

/// <summary>What the analyzers said of a file, held against its comments.</summary>
/// <param name="Found">The lines that are reported rightly.</param>
/// <param name="Missed">The lines that are not reported, but must be.</param>
/// <param name="False">The lines that are reported, but must not be, or not so.</param>
internal sealed record ProgramVerdict(IReadOnlyList<string> Found, IReadOnlyList<string> Missed, IReadOnlyList<string> False);
