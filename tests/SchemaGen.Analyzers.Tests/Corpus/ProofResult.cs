namespace SchemaGen.Analyzers.Tests.Corpus;

/// <summary>What becomes of a constraint of a schema file. Of two probes of one constraint the later kind counts.</summary>
internal enum ProofKind
{
    /// <summary>No value on one side of it could be made up.</summary>
    NotProbed,

    /// <summary>Its value leaves nothing out: <c>minLength</c> of 0.</summary>
    ForbidsNothing,

    /// <summary>What it forbids another alternative takes, or what it lets in another part of the schema forbids. The record does the same.</summary>
    WithoutEffect,

    /// <summary>SG0008 names it.</summary>
    Named,

    /// <summary>SG0008 names a keyword around it, which tells that what stands in it is not enforced.</summary>
    NamedAround,

    /// <summary>A value inside is taken, one outside refused.</summary>
    Enforced,

    /// <summary>Nothing names it, and no probe knows whether anything enforces it.</summary>
    NotKnown,

    /// <summary>A value outside is taken, and nothing names it.</summary>
    Lost,
}

/// <summary>What refuses a value.</summary>
internal enum RefusedBy
{
    /// <summary><c>Validate()</c> of a record that holds it.</summary>
    Validate,

    /// <summary>The reading of JSON: no record can hold it.</summary>
    Reading,
}

/// <summary>What becomes of a constraint.</summary>
/// <param name="Kind">What.</param>
internal sealed record ProofResult(ProofKind Kind)
{
    /// <summary>How many steps its value is away from the input.</summary>
    public int Depth { get; init; }

    /// <summary>What refuses the values outside.</summary>
    public IReadOnlyList<RefusedBy> By { get; init; } = [];

    /// <summary>The probes of it that could not be made.</summary>
    public IReadOnlyList<string> NotMade { get; init; } = [];

    /// <summary>Whether each value outside breaks another constraint too: what is not a text is not in a list of texts either.</summary>
    public bool IsOnlyWithOthers { get; init; }

    /// <summary>What is to be said of it.</summary>
    public string Words { get; init; } = "";

    /// <summary>The result of two probes.</summary>
    public ProofResult With(ProofResult other) => (other.Kind > Kind ? other : this) with
    {
        By = [.. By, .. other.By],
        NotMade = [.. NotMade, .. other.NotMade],
        IsOnlyWithOthers = (IsOnlyWithOthers || By.Count == 0) && (other.IsOnlyWithOthers || other.By.Count == 0),
    };
}
