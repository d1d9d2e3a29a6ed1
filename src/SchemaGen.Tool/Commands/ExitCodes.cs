namespace SchemaGen.Tool.Commands;

/// <summary>The exit codes of all commands.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>There are differences, or violations.</summary>
    public const int Differences = 1;

    /// <summary>What was asked for could not be done.</summary>
    public const int NotDone = 2;
}
