using System.Reflection;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Generation;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>The records of the whole corpus, generated together, compiled with warnings as errors and loaded.</summary>
internal sealed class CorpusModels
{
    private static readonly Lazy<CorpusModels> s_shared = new(static () => new CorpusModels(readsProse: true));
    private static readonly Lazy<CorpusModels> s_ofKeywords = new(static () => new CorpusModels(readsProse: false));

    private readonly Dictionary<string, Type> _types;

    private CorpusModels(bool readsProse)
    {
        Run = GeneratorRun.Start(CorpusFile.All.Select(file => new SchemaText($"schemas/{file.Slug}.json", file.Text) { Slug = file.Slug, ReadsProse = readsProse }));
        _types = new CompiledModels(Run).Types
            .Where(static type => type.IsAssignableTo(typeof(IModelInput)) && type.GetCustomAttribute<ModelInputAttribute>() is not null)
            .ToDictionary(static type => type.GetCustomAttribute<ModelInputAttribute>()!.Slug, StringComparer.Ordinal);
    }

    public static CorpusModels Shared
    {
        get
        {
            _ = CorpusFile.All;
            return s_shared.Value;
        }
    }

    /// <summary>The records that the keywords alone give: the oracles know no prose.</summary>
    public static CorpusModels OfKeywords
    {
        get
        {
            _ = CorpusFile.All;
            return s_ofKeywords.Value;
        }
    }

    public GeneratorRun Run { get; }

    /// <summary>The record of a model; null where it has none.</summary>
    public Type? Find(string slug) => _types.GetValueOrDefault(slug);

    /// <summary>Reads a text as the input of a model.</summary>
    public (IModelInput? Input, IReadOnlyList<ConstraintViolation> Violations) Parse(string slug, string json) => ModelReader.Of(_types[slug]).Read(json);

    /// <summary>The record that a text gives when nothing but its types is looked at; null where no record holds it.</summary>
    public IModelInput? Hold(string slug, string json) => HeldInput.Of(_types[slug]).Read(json);
}
