using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Corpus.Raw;

namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>Holds what the record of a file and NJsonSchema say of an input against what the file's schema says of it.</summary>
internal sealed class ProofVerdicts(CorpusFile file, CorpusTally tally)
{
    // Many constraints have the same smallest input inside of them.
    private readonly HashSet<(string Json, bool IsKnownToOracle)> _judged = [];

    /// <summary>An input is taken, or refused, by its record and by NJsonSchema.</summary>
    public async Task ExpectAsync(RawConstraint constraint, RawProbe probe, string json, bool isValid)
    {
        if (_judged.Add((json, probe.IsKnownToOracle)))
        {
            (IModelInput? input, IReadOnlyList<ConstraintViolation> violations) = CorpusModels.OfKeywords.Parse(file.Slug, json);
            tally.AddWrong(input is not null == isValid ? null : $"{file.Slug}#{constraint}: {probe.Name}: we say {(isValid ? string.Join("; ", violations) : "valid")} to {json}");
            await ExpectOracleAsync(constraint, probe, json, isValid);
        }
    }

    /// <summary>An input is taken, or refused, by NJsonSchema, where it knows what is probed.</summary>
    public async Task ExpectOracleAsync(RawConstraint constraint, RawProbe probe, string json, bool isValid)
    {
        if (probe.IsKnownToOracle)
        {
            tally.AddOracle();
            IReadOnlyList<string> errors = await CorpusOracle.ErrorsAsync(file, json);
            if (errors is [NJsonSchemaOracle.TooLarge])
            {
                return;
            }

            tally.AddWrong(errors.Count == 0 == isValid ? null : $"{file.Slug}#{constraint}: {probe.Name}: NJsonSchema says {(isValid ? string.Join("; ", errors) : "valid")} to {json}");
        }
    }

    /// <summary><c>Validate()</c> names the place and the keyword, wherever a record can hold the value.</summary>
    public RefusedBy Validate(RawConstraint constraint, RawPlace place, RawProbe probe, string inside, string outside)
    {
        string pointer = place.Pointer + (probe.Member.Length == 0 ? "" : "/" + RawSchema.Escape(probe.Member));
        IModelInput? held = CorpusModels.OfKeywords.Hold(file.Slug, outside);
        if (held is null && constraint.Keyword is "required" or "enum" or "const" or "anyOf" or "oneOf")
        {
            held = CorpusModels.OfKeywords.Hold(file.Slug, inside);
            held = held is not null && HeldInput.TryBreak(held, pointer, isMissing: constraint.Keyword == "required") ? held : null;
        }

        if (held is null)
        {
            return RefusedBy.Reading;
        }

        IReadOnlyList<ConstraintViolation> violations = held.Validate();
        bool isOfAlternatives = place.Way.Any(static at => at.Keyword is "anyOf" or "oneOf") || constraint.Keyword is "anyOf" or "oneOf";
        bool isTold = violations.Any(violation => violation.Pointer == pointer ? isOfAlternatives || IsSame(violation.Keyword, constraint.Keyword)
            : isOfAlternatives && violation.Keyword is "anyOf" or "oneOf" && pointer.StartsWith(violation.Pointer + "/", StringComparison.Ordinal));
        tally.AddWrong(isTold ? null : $"{file.Slug}#{constraint}: {probe.Name}: Validate() says {string.Join("; ", violations.Select(static violation => $"{violation.Keyword} at '{violation.Pointer}'"))} to '{pointer}' of {outside}");
        return RefusedBy.Validate;
    }

    /// <summary>A list of one value is a constant, and a bound that excludes itself may be told as the next whole number. Of alternatives the nearest one tells, or the keyword that has them.</summary>
    private static bool IsSame(string told, string keyword) => told == keyword || (told, keyword) is ("const", "enum") or ("enum", "const") or ("minimum", "exclusiveMinimum") or ("maximum", "exclusiveMaximum");
}
