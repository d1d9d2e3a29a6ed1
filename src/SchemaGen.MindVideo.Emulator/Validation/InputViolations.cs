namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>The violations that a response lists.</summary>
/// <param name="First">The first ones, at most <see cref="Most"/>.</param>
/// <param name="AreAll">Whether there are surely no others.</param>
internal sealed record InputViolations(IReadOnlyList<InputViolation> First, bool AreAll)
{
    /// <summary>The number of violations that a response lists.</summary>
    public const int Most = 100;

    public static InputViolations None { get; } = new([], true);

    /// <summary>Takes the first violations of a sequence, of which no more are asked for than needed.</summary>
    public static InputViolations Of(IEnumerable<InputViolation> violations)
    {
        InputViolation[] first = [.. violations.Take(Most + 1)];
        return first.Length > Most ? new InputViolations(first[..Most], false) : new InputViolations(first, true);
    }
}
