using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Generation;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>The records of the whole corpus, generated together, compiled with warnings as errors and loaded.</summary>
internal sealed class CorpusModels
{
    private static readonly Lazy<CorpusModels> s_shared = new(static () => new CorpusModels(GeneratorRun.OutputOf(Texts(readsProse: true))));
    private static readonly Lazy<CorpusModels> s_ofKeywords = new(static () => new CorpusModels(GeneratorRun.OutputOf(Texts(readsProse: false))));

    private readonly Dictionary<string, Type> _types;

    private CorpusModels(Compilation output)
    {
        Output = output;
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

    /// <summary>Runs of the generator over the whole corpus, some files in each: the steps that a run records grow with the square of its files.</summary>
    public static IEnumerable<GeneratorRun> Runs() => Texts(readsProse: true).Chunk(40).Select(static texts => GeneratorRun.Start(texts));

    /// <summary>The records, as they are compiled.</summary>
    public Compilation Output { get; }

    /// <summary>The record of a model; null where it has none.</summary>
    public Type? Find(string slug) => _types.GetValueOrDefault(slug);

    private static IEnumerable<SchemaText> Texts(bool readsProse) =>
        CorpusFile.All.Select(file => new SchemaText($"schemas/{file.Slug}.json", file.Text) { Slug = file.Slug, ReadsProse = readsProse });

    /// <summary>Reads a text as the input of a model.</summary>
    public (IModelInput? Input, IReadOnlyList<ConstraintViolation> Violations) Parse(string slug, string json) => ModelReader.Of(_types[slug]).Read(json);

    /// <summary>The record that a text gives when nothing but its types is looked at; null where no record holds it.</summary>
    public IModelInput? Hold(string slug, string json) => HeldInput.Of(_types[slug]).Read(json);
}
