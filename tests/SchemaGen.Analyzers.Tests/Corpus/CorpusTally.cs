using SchemaGen.Analyzers.Tests.Corpus.Raw;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>What becomes of a constraint of a schema file.</summary>
internal enum ProofKind
{
    /// <summary>No value on either side of it could be made up.</summary>
    NotProbed,

    /// <summary>Its value leaves nothing out: <c>minLength</c> of 0.</summary>
    ForbidsNothing,

    /// <summary>What it forbids another alternative takes, or what it lets in another part of the schema forbids.</summary>
    WithoutEffect,

    /// <summary>SG0008 names it, or a keyword around it.</summary>
    Named,

    /// <summary>A value inside is taken, one outside refused.</summary>
    Enforced,

    /// <summary>A value outside is taken, and nothing names it.</summary>
    Lost,
}

/// <summary>What becomes of a constraint.</summary>
/// <param name="Kind">What.</param>
internal sealed record ProofResult(ProofKind Kind)
{
    /// <summary>How many steps its value is away from the input.</summary>
    public int Depth { get; init; }

    /// <summary>What refuses the values outside.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>What is to be said of it.</summary>
    public string Words { get; init; } = "";

    /// <summary>The result of two probes: the worse one, where one loses it, else the one that shows more.</summary>
    public ProofResult With(ProofResult other) => (other.Kind > Kind ? other : this) with { By = [.. By, .. other.By] };
}

/// <summary>Counts.</summary>
internal sealed class CorpusTally
{
    private readonly List<(CorpusFile File, RawConstraint Constraint, ProofResult Result)> _results = [];
    private readonly List<string> _wrong = [];
    private readonly List<string> _otherWords = [];
    private readonly List<string> _unknown = [];
    private int _schemas;
    private int _shared;

    public IReadOnlyList<string> Wrong => _wrong;

    public IEnumerable<string> Of(ProofKind kind) => _results.Where(result => result.Result.Kind == kind).Select(static result => $"{result.File.Slug}#{result.Constraint}: {result.Result.Words}");

    public void AddFile(RawWalk walk)
    {
        _schemas += walk.SchemaCount;
        _shared += walk.SharedCount;
        _unknown.AddRange(walk.UnknownKeywords.Select(static at => at.Keyword));
    }

    public void Add(CorpusFile file, RawConstraint constraint, ProofResult result) => _results.Add((file, constraint, result));

    public void AddWrong(string? words)
    {
        if (words is not null)
        {
            _wrong.Add(words);
        }
    }

    public void AddOtherWords(string words) => _otherWords.Add(words);

    public IEnumerable<string> Lines()
    {
        yield return $"{_results.Count} constraints in {_schemas} schemas, which are reached {_shared} times more";
        yield return $"words of no specification: {Counts(_unknown)}";
        foreach (ProofKind kind in Enum.GetValues<ProofKind>())
        {
            var of = _results.Where(result => result.Result.Kind == kind).ToList();
            yield return $"{kind}: {of.Count}: {Counts(of.Select(static result => result.Constraint.Keyword))}";
        }

        foreach (var depth in _results.Where(static result => result.Result.Kind == ProofKind.Enforced).GroupBy(static result => result.Result.Depth).OrderBy(static group => group.Key))
        {
            yield return $"at depth {depth.Key}: {depth.Count()}: {Counts(depth.Select(static result => result.Constraint.Keyword))}";
        }

        yield return $"by: {Counts(_results.SelectMany(static result => result.Result.By.Select(by => result.Constraint.Keyword + " by " + by)))}";
        foreach (string words in _otherWords)
        {
            yield return "OTHER " + words;
        }
    }

    private static string Counts(IEnumerable<string> words) =>
        string.Join(", ", words.CountBy(static word => word).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} {pair.Value}"));
}
