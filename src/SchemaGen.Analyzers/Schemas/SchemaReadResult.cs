using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas;

/// <summary>The result of reading a schema file.</summary>
/// <param name="Model">The input model; null where the file holds no object schema for an input.</param>
/// <param name="Diagnostics">The diagnostics, in the order of the file.</param>
/// <param name="LeadsOut">Whether it refers to other files.</param>
/// <param name="Evaluated">What no C# type and no generated check can express, in the order of the file: the evaluator checks it.</param>
/// <param name="References">What it refers to in other files.</param>
internal sealed record SchemaReadResult(InputModel? Model, IReadOnlyList<SchemaDiagnostic> Diagnostics, bool LeadsOut, IReadOnlyList<SchemaDiagnostic> Evaluated, IReadOnlyList<FileReference> References);
