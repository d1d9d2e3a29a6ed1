namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>What a statement may do where it stands.</summary>
/// <param name="Depth">How many statements may be nested in it yet.</param>
/// <param name="Exit">How the method is left.</param>
internal sealed record Surroundings(int Depth, string Exit)
{
    /// <summary>What a loop allows: <c>break;</c> and <c>continue;</c>.</summary>
    public string? Leave { get; init; }

    /// <summary>What the method allows: <c>await</c> or <c>yield return</c>.</summary>
    public string? Pause { get; init; }

    public Surroundings Deeper => this with { Depth = Depth - 1 };

    /// <summary>The body of a function within the method.</summary>
    public Surroundings Function => new(Depth - 1, "return;");
}
