namespace SchemaGen.Constraints;

/// <summary>Rewrites one ECMA-262 pattern for .NET.</summary>
internal sealed class PatternTranslator(string pattern)
{
    public string? Translate(out string? reason)
    {
        reason = null;
        return pattern;
    }
}
