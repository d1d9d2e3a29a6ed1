using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaGen.Build;

namespace SchemaGen.Analysis;

/// <summary>The overlays of a project by their paths: found once, because each schema file asks for one, and most projects have none.</summary>
internal sealed class ProjectOverlays
{
    private readonly Dictionary<string, AdditionalText> _byPath = new(StringComparer.Ordinal);

    public ProjectOverlays(ImmutableArray<AdditionalText> files)
    {
        foreach (AdditionalText file in files)
        {
            if (OverlayFile.Is(file.Path))
            {
                _byPath[file.Path] = file;
            }
        }
    }

    /// <summary>Finds the overlay of a schema file; null for most.</summary>
    public AdditionalText? Of(string schema) =>
        _byPath.Count > 0 && OverlayFile.Of(schema) is { } path && _byPath.TryGetValue(path, out AdditionalText? overlay) ? overlay : null;
}
