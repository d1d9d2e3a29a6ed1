namespace SchemaGen.Diagnostics;

/// <summary>The severity of a rule where no setting changes it. The compiler's own enumeration is not there where the tool reads schemas.</summary>
internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>The severities of the rules about schema files, which the build and the tool <c>schemagen</c> report.</summary>
internal static class SchemaRules
{
    /// <summary>Returns the severity of a rule about schema files.</summary>
    /// <param name="id">One of <see cref="DiagnosticIds"/>, SG0001 to SG0011.</param>
    public static RuleSeverity SeverityOf(string id) => id switch
    {
        DiagnosticIds.InvalidJson or DiagnosticIds.NoInputSchema or DiagnosticIds.UnresolvedReference or DiagnosticIds.DuplicateModel => RuleSeverity.Error,
        DiagnosticIds.ConstraintNotEnforced or DiagnosticIds.RuleFromProse => RuleSeverity.Info,
        _ => RuleSeverity.Warning,
    };

    /// <summary>Capitalizes a message of a reader, which can stand within a sentence.</summary>
    public static string Sentence(string message) => char.ToUpperInvariant(message[0]) + message.Substring(1);
}
