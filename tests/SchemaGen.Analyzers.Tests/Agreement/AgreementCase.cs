namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>A row of the table: an input as a user writes it, and the verdict that the JSON Schema specification gives on it.</summary>
/// <param name="Initializer">What stands between the braces of the object initialiser.</param>
internal sealed record AgreementCase(string Initializer)
{
    /// <summary>The constraints that the input breaks, in the order of the schema; none in a valid one.</summary>
    public IReadOnlyList<ExpectedViolation> Violations { get; init; } = [];

    /// <summary>Why NJsonSchema is known to say the opposite; null where it agrees.</summary>
    public string? NJsonSchemaGap { get; init; }

    /// <summary>Whether a value has no form in JSON, so that there is nothing for NJsonSchema to judge.</summary>
    public bool HasNoJson { get; init; }

    public bool IsValid => Violations.Count == 0;

    public static AgreementCase Valid(string initializer) => new(initializer);

    /// <param name="initializer">What stands between the braces.</param>
    /// <param name="keyword">The keyword that is broken.</param>
    /// <param name="pointer">Where.</param>
    /// <param name="rule">The id of the compiler's error.</param>
    public static AgreementCase Invalid(string initializer, string keyword, string pointer, string rule) =>
        new AgreementCase(initializer).And(keyword, pointer, rule);

    /// <summary>An input that only the run time finds invalid.</summary>
    /// <param name="initializer">What stands between the braces.</param>
    /// <param name="keyword">The keyword that is broken.</param>
    /// <param name="pointer">Where.</param>
    /// <param name="reason">Why the compiler says nothing.</param>
    public static AgreementCase InvalidAtRunTime(string initializer, string keyword, string pointer, string reason) =>
        new AgreementCase(initializer).AndAtRunTime(keyword, pointer, reason);

    /// <summary>The same row with another violation.</summary>
    public AgreementCase And(string keyword, string pointer, string rule) =>
        this with { Violations = [.. Violations, new ExpectedViolation(keyword, pointer, rule, null)] };

    /// <summary>The same row with another violation, which the compiler does not see.</summary>
    public AgreementCase AndAtRunTime(string keyword, string pointer, string reason) =>
        this with { Violations = [.. Violations, new ExpectedViolation(keyword, pointer, null, reason)] };

    /// <summary>The same row, on which NJsonSchema is wrong.</summary>
    public AgreementCase UnlikeNJsonSchema(string reason) => this with { NJsonSchemaGap = reason };

    /// <summary>The same row with a value that JSON cannot hold.</summary>
    public AgreementCase WithoutJson() => this with { HasNoJson = true };
}

/// <summary>A constraint that a row breaks.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Pointer">Where, as a JSON Pointer.</param>
/// <param name="Rule">The id of the compiler's error; null where it has none.</param>
/// <param name="WhyNotCompiled">Why it has none.</param>
internal sealed record ExpectedViolation(string Keyword, string Pointer, string? Rule, string? WhyNotCompiled);
