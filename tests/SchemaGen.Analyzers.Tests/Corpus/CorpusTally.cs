using SchemaGen.Analyzers.Tests.Corpus.Raw;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>Counts what becomes of the constraints of all files.</summary>
internal sealed class CorpusTally
{
    private readonly List<(CorpusFile File, RawConstraint Constraint, ProofResult Result)> _results = [];
    private readonly List<string> _wrong = [];
    private readonly List<string> _unknown = [];
    private int _files;
    private int _schemas;
    private int _shared;
    private int _oracle;

    /// <summary>What was not as it should be.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public int Count(ProofKind kind) => _results.Count(result => result.Result.Kind == kind);

    /// <summary>The constraints of which that becomes.</summary>
    public IEnumerable<string> Of(ProofKind kind) =>
        _results.Where(result => result.Result.Kind == kind).Select(static result => $"{result.File.Slug}#{result.Constraint} {result.Result.Words}".TrimEnd());

    public void AddFile(RawWalk walk)
    {
        _files++;
        _schemas += walk.SchemaCount;
        _shared += walk.SharedCount;
        _unknown.AddRange(walk.UnknownKeywords.Select(static at => at.Keyword));
    }

    public void Add(CorpusFile file, RawConstraint constraint, ProofResult result) => _results.Add((file, constraint, result));

    public void AddOracle() => _oracle++;

    /// <param name="words">What is wrong; null where nothing is.</param>
    public void AddWrong(string? words) => _wrong.AddRange(words is null ? [] : [words]);

    /// <summary>The counts, a line each.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{_files} files, {_schemas} schemas that an input reaches, {_shared} of them by more ways than one; {_results.Count} constraints: {Counts(_results.Select(static result => result.Constraint.Keyword))}";
        foreach (ProofKind kind in Enum.GetValues<ProofKind>())
        {
            yield return $"{Words(kind)}: {Count(kind)}: {Counts(_results.Where(result => result.Result.Kind == kind).Select(static result => result.Constraint.Keyword))}";
        }

        foreach (var depth in _results.Where(static result => result.Result.Kind == ProofKind.Enforced).GroupBy(static result => result.Result.Depth).OrderBy(static group => group.Key))
        {
            yield return $"enforced at depth {depth.Key}: {depth.Count()}: {Counts(depth.Select(static result => result.Constraint.Keyword))}";
        }

        yield return $"of these, each value outside breaks another constraint too: {Counts(_results.Where(static result => result.Result is { Kind: ProofKind.Enforced, By.Count: > 0, IsOnlyWithOthers: true }).Select(static result => result.Constraint.Keyword))}";
        yield return $"probes that could not be made: {Counts(_results.SelectMany(static result => result.Result.NotMade))}";
        yield return $"values outside that Validate() refuses: {Refused(RefusedBy.Validate)}";
        yield return $"values outside that no record can hold, refused when they are read: {Refused(RefusedBy.Reading)}";
        yield return $"verdicts of NJsonSchema that agree: {_oracle}";
        yield return $"members of schemas that no specification knows: {Counts(_unknown)}";
    }

    private string Refused(RefusedBy by) => Counts(_results.SelectMany(result => result.Result.By.Where(one => one == by).Select(_ => result.Constraint.Keyword)));

    private static string Words(ProofKind kind) => kind switch
    {
        ProofKind.NotProbed => "not probed",
        ProofKind.ForbidsNothing => "forbid nothing",
        ProofKind.WithoutEffect => "without effect, because another alternative takes what they forbid or another part forbids what they let in",
        ProofKind.Named => "named by SG0008",
        ProofKind.NamedAround => "inside of what SG0008 names",
        ProofKind.Enforced => "enforced",
        ProofKind.NotKnown => "neither named nor probed",
        _ => "lost",
    };

    private static string Counts(IEnumerable<string> words) =>
        string.Join(", ", words.CountBy(static word => word).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} {pair.Value}"));
}
