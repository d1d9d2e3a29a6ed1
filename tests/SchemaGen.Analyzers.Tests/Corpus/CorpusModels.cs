using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Generation;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>The records of the whole corpus, generated together, compiled with warnings as errors and loaded.</summary>
internal sealed class CorpusModels
{
    private static readonly Lazy<GeneratorRun> s_run = new(static () => GeneratorRun.Start(Texts(readsProse: true)));
    private static readonly Lazy<CorpusModels> s_shared = new(static () => new CorpusModels(s_run.Value.Output));

    // The steps of the generator are looked at once, in the run over the same files with their prose.
    private static readonly Lazy<CorpusModels> s_ofKeywords = new(static () => new CorpusModels(GeneratorRun.OutputOf(Texts(readsProse: false))));

    private readonly Dictionary<string, Type> _types;

    private CorpusModels(Compilation output)
    {
        _types = new CompiledModels(output).Types
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

    /// <summary>The run of the generator that <see cref="Shared"/> comes from.</summary>
    public static GeneratorRun Run
    {
        get
        {
            _ = CorpusFile.All;
            return s_run.Value;
        }
    }

    /// <summary>The record of a model; null where it has none.</summary>
    public Type? Find(string slug) => _types.GetValueOrDefault(slug);

    private static IEnumerable<SchemaText> Texts(bool readsProse) =>
        CorpusFile.All.Select(file => new SchemaText($"schemas/{file.Slug}.json", file.Text) { Slug = file.Slug, ReadsProse = readsProse });

    /// <summary>Reads a text as the input of a model.</summary>
    public (IModelInput? Input, IReadOnlyList<ConstraintViolation> Violations) Parse(string slug, string json) => ModelReader.Of(_types[slug]).Read(json);

    /// <summary>The record that a text gives when nothing but its types is looked at; null where no record holds it.</summary>
    public IModelInput? Hold(string slug, string json) => HeldInput.Of(_types[slug]).Read(json);
}
