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
    private readonly ProofVerdicts _verdicts;

    public CorpusProof(CorpusFile file, CorpusTally tally)
    {
        (_file, _tally, _document) = (file, tally, new RawDocument(file));
        // The other side knows keywords only: what is read from prose is held against the labelled sample.
        SchemaReadResult read = SchemaReader.Read(file.Text, readsProse: false);
        var values = new RawValues(_document, _check = new RawCheck(_document));
        _probes = new RawProbes(_document, values);
        _inputs = new RawInputs(_document, values);
        _named = new NamedConstraints(file.Text, read.Diagnostics);
        _verdicts = new ProofVerdicts(file, tally);
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
            if (result.Kind is ProofKind.Lost or ProofKind.NotKnown && place.Way.FirstOrDefault(_named.Names) is { } around)
            {
                return new ProofResult(ProofKind.NamedAround) { Words = $"with {around.Pointer}/{around.Keyword}" };
            }

            if (result.Kind is ProofKind.Enforced or ProofKind.NotKnown or ProofKind.Lost)
            {
                return result;
            }

            last = last is { Kind: ProofKind.WithoutEffect } ? last : result;
        }

        // Where no place is known, the dialect ignores the keyword, and then it has to be named.
        return last ?? new ProofResult(ProofKind.NotKnown);
    }

    private async Task<ProofResult> JudgeAsync(RawConstraint constraint, RawPlace place)
    {
        ProofResult? found = null;
        foreach (RawProbe probe in _probes.Of(constraint, place))
        {
            ProofResult result = await JudgeAsync(constraint, place, probe);
            found = found?.With(result) ?? result;
        }

        return found ?? new ProofResult(ProofKind.NotKnown);
    }

    private async Task<ProofResult> JudgeAsync(RawConstraint constraint, RawPlace place, RawProbe probe)
    {
        var result = new ProofResult(ProofKind.NotProbed) { Depth = place.Depth };
        ProofResult notMade = result with { NotMade = [probe.Name] };
        if (probe.Inside.Select(value => Input(place, value)).FirstOrDefault(static input => input is { IsValid: true })?.Json is not { } inside)
        {
            return probe.IsOfInsideOnly ? await JudgeTakenBackAsync(constraint, place, probe, result) : notMade;
        }

        await _verdicts.ExpectAsync(constraint, probe, inside, isValid: true);
        if (probe.IsOfInsideOnly)
        {
            return result with { Kind = ProofKind.Enforced };
        }

        switch (Outside(constraint, place, probe))
        {
            case null:
                return notMade;
            case { IsValid: true } taken:
                // What one alternative forbids another may take, and then the record has to take it too.
                await _verdicts.ExpectAsync(constraint, probe, taken.Json, isValid: true);
                return result with { Kind = ProofKind.WithoutEffect };
            case var broken when CorpusModels.OfKeywords.Parse(_file.Slug, broken.Json).Input is not null:
                return result with { Kind = ProofKind.Lost, Words = $"{probe.Name}: {broken.Json} is taken" };
            case var broken:
                await _verdicts.ExpectOracleAsync(constraint, probe, broken.Json, isValid: false);
                return result with { Kind = ProofKind.Enforced, By = [_verdicts.Validate(constraint, place, probe, inside, broken.Json)], IsOnlyWithOthers = !broken.IsAlone };
        }
    }

    /// <summary>What a keyword lets in, another part of the schema may forbid.</summary>
    private async Task<ProofResult> JudgeTakenBackAsync(RawConstraint constraint, RawPlace place, RawProbe probe, ProofResult result)
    {
        if (probe.Inside.Select(value => Input(place, value)).FirstOrDefault()?.Json is not { } refused)
        {
            return result;
        }

        await _verdicts.ExpectAsync(constraint, probe, refused, isValid: false);
        return result with { Kind = ProofKind.WithoutEffect };
    }

    /// <summary>An input that breaks the constraint and nothing else, or else one that breaks others too, or else one that is valid all the same.</summary>
    private MadeInput? Outside(RawConstraint constraint, RawPlace place, RawProbe probe)
    {
        MadeInput? broken = null;
        MadeInput? taken = null;
        foreach (JsonNode? value in probe.Outside.Where(value => !_check.Holds(value, constraint.Schema, constraint.Keyword)))
        {
            switch (Input(place, value))
            {
                case { IsValid: true } input:
                    taken ??= input;
                    break;
                case { } input when _check.IsValid(input.Value, _document.Input, without: constraint):
                    return input with { IsAlone = true };
                case { } input:
                    broken ??= input;
                    break;
            }
        }

        return broken ?? taken;
    }

    private MadeInput? Input(RawPlace place, JsonNode? value) =>
        _inputs.TryMake(place, value, out JsonNode? input) ? new MadeInput(input, _check.IsValid(input, _document.Input)) : null;

    /// <summary>An input, and whether the file's schema allows it.</summary>
    private sealed record MadeInput(JsonNode? Value, bool IsValid)
    {
        public string Json => Value?.ToJsonString() ?? "null";

        /// <summary>Whether the constraint that is probed is the only one that it breaks.</summary>
        public bool IsAlone { get; init; }
    }
}
