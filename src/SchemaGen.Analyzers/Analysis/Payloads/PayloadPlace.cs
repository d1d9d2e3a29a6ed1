namespace SchemaGen.Analysis.Payloads;

/// <summary>A place in a JSON text at which something is written.</summary>
/// <param name="Kind">What is expected there.</param>
/// <param name="Path">The members that lead to the object whose member it is, or to the value; null for the items of an array.</param>
/// <param name="IsInString">Whether the opening quote is there already, before <paramref name="Start"/>.</param>
/// <param name="Start">Where what is there begins.</param>
/// <param name="End">Where it ends, behind the closing quote.</param>
/// <param name="HasColon">Whether a colon follows.</param>
internal sealed record PayloadPlace(PayloadPlaceKind Kind, IReadOnlyList<string?> Path, bool IsInString, int Start, int End, bool HasColon)
{
    /// <summary>Gets the members that the object has elsewhere.</summary>
    public ISet<string> Given { get; init; } = new HashSet<string>();
}

/// <summary>What is expected at a place of a JSON text.</summary>
internal enum PayloadPlaceKind
{
    Nothing,
    Name,
    Value,
}
