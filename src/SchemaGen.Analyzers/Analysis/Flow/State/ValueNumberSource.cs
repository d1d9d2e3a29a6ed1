namespace SchemaGen.Analysis.Flow.State;

/// <summary>Numbers that were never used before in the analysis of one method.</summary>
internal sealed class ValueNumberSource
{
    private int _last;

    public int Next() => ++_last;
}
