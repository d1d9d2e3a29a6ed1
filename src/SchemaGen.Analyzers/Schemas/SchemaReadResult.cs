using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas;

/// <summary>What a schema file gave.</summary>
/// <param name="Model">The input model; null where the file holds no object schema for an input.</param>
/// <param name="Diagnostics">What there is to report, in the order of the file.</param>
/// <param name="LeadsOut">Whether it refers to other files.</param>
internal sealed record SchemaReadResult(InputModel? Model, IReadOnlyList<SchemaDiagnostic> Diagnostics, bool LeadsOut);
