using SchemaGen.Generation.Rendering;
using SchemaGen.Models;

namespace SchemaGen.Tool.Reading;

/// <summary>What the build makes of a schema file.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="File">The path of the file, relative to the project.</param>
/// <param name="Model">The input; null where the file holds none.</param>
/// <param name="Record">The record that is generated; null where none is.</param>
/// <param name="Diagnostics">What the build says about the file, in its order.</param>
internal sealed record ReadModel(string Slug, string File, InputModel? Model, RecordFile? Record, IReadOnlyList<DiagnosticText> Diagnostics);
