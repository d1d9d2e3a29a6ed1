using SchemaGen.Analyzers.Tests.Corpus.Raw;
using SchemaGen.Models;
using SchemaGen.Schemas;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>Holds the record of a file against each constraint that stands in the file.</summary>
internal sealed class CorpusProof
{
    private readonly CorpusFile _file;
    private readonly CorpusTally _tally;
    private readonly RawDocument _document;
    private readonly RawCheck _check;
    private readonly RawProbes _probes;
    private readonly RawInputs _inputs;
    private readonly NamedConstraints _named;

    // Many constraints have the same smallest input inside of them.
    private readonly HashSet<(string Json, bool IsKnownToOracle)> _judged = [];

    public CorpusProof(CorpusFile file, CorpusTally tally)
    {
        (_file, _tally, _document) = (file, tally, new RawDocument(file));
        SchemaReadResult read = SchemaReader.Read(file.Text);
        var values = new RawValues(_document, _check = new RawCheck(_document));
        IEnumerable<CompanionRule> prose = read.Model!.Root.Rules.Where(static rule => rule.Source == RuleSource.Prose);
        _probes = new RawProbes(_document, values);
        _inputs = new RawInputs(_document, values, prose.SelectMany(static rule => rule.Companions.Select(name => (rule.Property, name))).ToLookup(static pair => pair.Property, static pair => pair.name));
        _named = new NamedConstraints(file.Text, read.Faults);
    }

    public async Task RunAsync()
    {
        var walk = new RawWalk(_document);
        _tally.AddFile(walk);
        foreach (RawConstraint constraint in walk.Constraints)
        {
            _tally.Add(_file, constraint, await JudgeAsync(constraint));
        }
    }

    /// <summary>What becomes of the constraint on the first way to it on which anything can be shown.</summary>
    private async Task<ProofResult> JudgeAsync(RawConstraint constraint)
    {
        if (_named.Names(constraint.At))
        {
            return new ProofResult(ProofKind.Named);
        }

        if (RawKeywords.ForbidsNothing(constraint.Keyword, constraint.Value))
        {
            return new ProofResult(ProofKind.ForbidsNothing);
        }

        ProofResult? last = null;
        foreach (RawPlace place in constraint.Places)
        {
            ProofResult result = await JudgeAsync(constraint, place);
            if (result.Kind == ProofKind.Lost && place.Way.FirstOrDefault(_named.Names) is { } around)
            {
                return new ProofResult(ProofKind.NamedAround) { Words = $"with {around.Pointer}/{around.Keyword}" };
            }

            if (result.Kind is ProofKind.Enforced or ProofKind.Lost)
            {
                return result;
            }

            last = last is { Kind: ProofKind.WithoutEffect } ? last : result;
        }

        return last ?? new ProofResult(ProofKind.NotProbed);
    }

    private async Task<ProofResult> JudgeAsync(RawConstraint constraint, RawPlace place)
    {
        var found = new ProofResult(ProofKind.NotProbed) { Depth = place.Depth };
        foreach (RawProbe probe in _probes.Of(constraint, place))
        {
            found = found.With(await JudgeAsync(constraint, place, probe));
        }

        return found;
    }

    private async Task<ProofResult> JudgeAsync(RawConstraint constraint, RawPlace place, RawProbe probe)
    {
        var result = new ProofResult(ProofKind.NotProbed) { Depth = place.Depth };
        string? inside = probe.Inside.Select(value => Input(place, value)).FirstOrDefault(static input => input is { IsValid: true })?.Json;
        if (inside is not null)
        {
            await ExpectAsync(constraint, probe, inside, isValid: true);
            result = probe.IsOfInsideOnly ? result with { Kind = ProofKind.Enforced } : result;
        }

        if (probe.IsOfInsideOnly && inside is null && Input(place, null) is { } takenBack)
        {
            await ExpectAsync(constraint, probe, takenBack.Json, isValid: false);
            return result with { Kind = ProofKind.WithoutEffect };
        }

        List<MadeInput> outside = probe.Outside.Where(value => !_check.Holds(value, constraint.Schema, constraint.Keyword)).Select(value => Input(place, value)).OfType<MadeInput>().ToList();
        MadeInput? broken = outside.Find(input => !input.IsValid && _check.IsValid(input.Value, _document.Input, without: constraint)) ?? outside.Find(static input => !input.IsValid);
        if (broken is null)
        {
            // What one alternative forbids another may take, and then the record has to take it too.
            if (outside is [var taken, ..])
            {
                await ExpectAsync(constraint, probe, taken.Json, isValid: true);
                return result with { Kind = ProofKind.WithoutEffect };
            }

            return result;
        }

        if (inside is null)
        {
            return result;
        }

        IReadOnlyList<ConstraintViolation> said = CorpusModels.Shared.Parse(_file.Slug, broken.Json).Violations;
        if (said.Count == 0)
        {
            return result with { Kind = ProofKind.Lost, Words = $"{probe.Name}: {broken.Json} is taken" };
        }

        await ExpectAsync(constraint, probe, broken.Json, isValid: false);
        string pointer = place.Pointer + (probe.Member.Length == 0 ? "" : "/" + RawSchema.Escape(probe.Member));
        RefusedBy by = Validate(constraint, place, probe, new Sides(inside, broken.Json), pointer);
        return result with { Kind = ProofKind.Enforced, By = [by] };
    }

    /// <summary>Asks <c>Validate()</c> wherever a record can hold the value.</summary>
    private RefusedBy Validate(RawConstraint constraint, RawPlace place, RawProbe probe, Sides sides, string pointer)
    {
        IModelInput? held = CorpusModels.Shared.Hold(_file.Slug, sides.Outside);
        if (held is null && constraint.Keyword is "required" or "enum" or "const" or "anyOf" or "oneOf")
        {
            held = CorpusModels.Shared.Hold(_file.Slug, sides.Inside);
            held = held is not null && HeldInput.TryBreak(held, pointer, isMissing: constraint.Keyword == "required") ? held : null;
        }

        if (held is null)
        {
            return RefusedBy.Reading;
        }

        IReadOnlyList<ConstraintViolation> violations = held.Validate();
        bool isOfAlternatives = place.Way.Any(static at => at.Keyword is "anyOf" or "oneOf") || constraint.Keyword is "anyOf" or "oneOf";
        bool isTold = violations.Any(violation => violation.Pointer == pointer && (isOfAlternatives || IsSame(violation.Keyword, constraint.Keyword)));
        _tally.AddWrong(isTold ? null : $"{_file.Slug}#{constraint}: {probe.Name}: Validate() says {string.Join("; ", violations.Select(static violation => $"{violation.Keyword} at '{violation.Pointer}'"))} to '{pointer}' of {sides.Outside}");
        return RefusedBy.Validate;
    }

    /// <summary>A list of one value is a constant, and a bound that excludes itself may be told as the next whole number. Of alternatives the nearest one tells.</summary>
    private static bool IsSame(string told, string keyword) => told == keyword || (told, keyword) is ("const", "enum") or ("enum", "const") or ("minimum", "exclusiveMinimum") or ("maximum", "exclusiveMaximum");

    private async Task ExpectAsync(RawConstraint constraint, RawProbe probe, string json, bool isValid)
    {
        if (!_judged.Add((json, probe.IsKnownToOracle)))
        {
            return;
        }

        string about = $"{_file.Slug}#{constraint}: {probe.Name}";
        (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = CorpusModels.Shared.Parse(_file.Slug, json);
        _tally.AddWrong(input is not null == isValid ? null : $"{about}: we say {(isValid ? string.Join("; ", violations) : "valid")} to {json}");
        if (probe.IsKnownToOracle)
        {
            _tally.AddOracle();
            IReadOnlyList<string> errors = await CorpusJudge.ErrorsAsync(_file, json);
            _tally.AddWrong(errors.Count == 0 == isValid ? null : $"{about}: NJsonSchema says {(isValid ? string.Join("; ", errors) : "valid")} to {json}");
        }
    }

    private MadeInput? Input(RawPlace place, JsonNode? value) =>
        _inputs.Around(place, value) is { } input ? new MadeInput(input, input.ToJsonString(), _check.IsValid(input, _document.Input)) : null;

    /// <summary>Inputs on either side of a constraint.</summary>
    private sealed record Sides(string Inside, string Outside);

    /// <summary>An input, and whether the file's schema allows it.</summary>
    private sealed record MadeInput(JsonNode Value, string Json, bool IsValid);
}
