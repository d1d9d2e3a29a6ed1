namespace SchemaGen.Tool.Drift.Reading;

/// <summary>A comparison that cannot be made, because one of the files holds no input that the generator would make a record of.</summary>
internal sealed class DriftException : Exception
{
    public DriftException()
    {
    }

    public DriftException(string message)
        : base(message)
    {
    }

    public DriftException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
