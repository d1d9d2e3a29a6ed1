using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Documents;

/// <summary>A diagnostic of a schema file.</summary>
/// <param name="Id">The rule: one of <see cref="Diagnostics.DiagnosticIds"/>.</param>
/// <param name="Span">The span in the file.</param>
/// <param name="Message">The whole message: it names the location, the value found, and what is expected.</param>
/// <param name="Properties">What it passes on to code fixes and tools; see <see cref="Diagnostics.DiagnosticProperties"/>.</param>
/// <param name="IsInOverlay">Whether the file is the overlay beside the schema file.</param>
internal sealed record SchemaDiagnostic(string Id, JsonSpan Span, string Message, EquatableArray<DiagnosticProperty> Properties = default, bool IsInOverlay = false);

/// <summary>What a diagnostic passes on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value.</param>
internal sealed record DiagnosticProperty(string Name, string Value);
