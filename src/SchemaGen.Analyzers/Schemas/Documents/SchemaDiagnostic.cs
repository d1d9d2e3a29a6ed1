using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Something to report about a schema file.</summary>
/// <param name="Id">The rule: one of <see cref="Diagnostics.DiagnosticIds"/>.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Message">The whole message: it names the place, the value found, and what is expected.</param>
internal sealed record SchemaDiagnostic(string Id, JsonSpan Span, string Message);
