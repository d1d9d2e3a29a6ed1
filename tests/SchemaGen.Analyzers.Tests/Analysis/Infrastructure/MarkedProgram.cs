using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;

namespace SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

/// <summary>A file with markup for what an analyzer is to report in it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Expected">What is expected beside what the markup names by id: reports with a message, at numbered places of the markup.</param>
internal sealed record MarkedProgram(string Source, ImmutableArray<DiagnosticResult> Expected)
{
    /// <summary>The same for programs that are equal and expect the same.</summary>
    public string Key => string.Join('\n', Expected.Select(static result => result.ToString()).Prepend(Source));
}
