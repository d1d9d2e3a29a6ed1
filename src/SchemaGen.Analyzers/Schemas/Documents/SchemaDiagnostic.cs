using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>A diagnostic of a schema file.</summary>
/// <param name="Id">The rule: one of <see cref="Diagnostics.DiagnosticIds"/>.</param>
/// <param name="Span">The span in the file.</param>
/// <param name="Message">The whole message: it names the location, the value found, and what is expected.</param>
internal sealed record SchemaDiagnostic(string Id, JsonSpan Span, string Message);
