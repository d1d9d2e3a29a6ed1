namespace SchemaGen.Analysis.Flow.State;

/// <summary>Supplies value numbers that are new in the analysis of a method.</summary>
internal sealed class ValueNumberSource
{
    private int _last;

    public int Next() => ++_last;
}
