using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Build;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis;

/// <summary>The slugs that have a schema file.</summary>
internal sealed class SlugSet
{
    private readonly SortedSet<string> _slugs = new(StringComparer.Ordinal);

    public SlugSet(AnalyzerOptions options)
    {
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            foreach (ModelSchemaItem item in ModelSchemaItem.Read(file, options.AnalyzerConfigOptionsProvider))
            {
                _slugs.Add(item.Slug);
            }
        }
    }

    /// <summary>Gets the slugs, in ordinal order.</summary>
    public IEnumerable<string> All => _slugs;

    /// <summary>Gets whether the project has no schema file.</summary>
    public bool IsEmpty => _slugs.Count == 0;

    public bool Contains(string slug) => _slugs.Contains(slug);

    public string? Nearest(string slug) => NearestText.Find(slug, _slugs);
}
