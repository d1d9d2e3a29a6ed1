using Microsoft.CodeAnalysis;
using SchemaGen.Diagnostics;
using SchemaGen.Generation.Cataloging;
using SchemaGen.Generation.Emission;
using SchemaGen.Generation.Planning;

namespace SchemaGen.Generation;

/// <summary>Emits what depends on all files together: the lists of all records, and why no record is generated from a file.</summary>
internal static class CatalogOutput
{
    private const string HintNameEnd = ".g.cs";

    public static void Emit(SourceProductionContext output, Catalog catalog)
    {
        foreach (Conflict conflict in catalog.Conflicts)
        {
            output.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.DuplicateModel, Location.Create(conflict.Path, default, default), conflict.Slug, conflict.Reason));
        }

        if (catalog.Slugs.Count > 0)
        {
            output.AddSource(GeneratedLists.ModelSlugs + HintNameEnd, ModelSlugsEmitter.Emit(catalog));
            output.AddSource(GeneratedLists.ModelInputJson + HintNameEnd, ModelInputJsonEmitter.Emit(catalog));
        }
    }
}
