namespace SchemaGen.Diagnostics;

/// <summary>The rule ids. Each id has one meaning and one page in <c>docs/rules</c>, and is never used again for something else.</summary>
internal static class DiagnosticIds
{
    // In a schema file.
    public const string InvalidJson = "SG0001";
    public const string NoInputSchema = "SG0002";
    public const string UnresolvedReference = "SG0003";
    public const string ImpossibleKeywordValue = "SG0004";
    public const string Contradiction = "SG0005";
    public const string BrokenDefault = "SG0006";
    public const string DuplicateModel = "SG0007";
    public const string ConstraintNotEnforced = "SG0008";
    public const string RuleFromProse = "SG0009";
    public const string UnknownKeyword = "SG0010";
    public const string DuplicateMember = "SG0011";

    // At a declaration in C#.
    public const string UnknownSlug = "SG0012";
    public const string CannotComplete = "SG0013";
    public const string UnseenByContext = "SG0014";

    // At a value in C#.
    public const string OutOfRange = "SG1001";
    public const string ItemCount = "SG1002";
    public const string TextLength = "SG1003";
    public const string Pattern = "SG1004";
    public const string MissingCompanion = "SG1005";
    public const string NotAllowed = "SG1006";
    public const string MultipleOf = "SG1007";
    public const string Duplicates = "SG1008";
    public const string RequiredMissing = "SG1009";
    public const string WithoutEffect = "SG1013";
    public const string Media = "SG1014";
    public const string BrokenRule = "SG1015";

    // The same, on some path only: SG11xx is the twin of SG10xx.
    public const string OutOfRangeOnSomePath = "SG1101";
    public const string ItemCountOnSomePath = "SG1102";
    public const string TextLengthOnSomePath = "SG1103";
    public const string PatternOnSomePath = "SG1104";
    public const string MissingCompanionOnSomePath = "SG1105";
    public const string NotAllowedOnSomePath = "SG1106";
    public const string MultipleOfOnSomePath = "SG1107";
    public const string DuplicatesOnSomePath = "SG1108";
    public const string RequiredMissingOnSomePath = "SG1109";
    public const string MediaOnSomePath = "SG1114";
    public const string BrokenRuleOnSomePath = "SG1115";

    // When the platform is called.
    public const string ApiKeyInSource = "SG2001";
    public const string ChangingIdempotencyKey = "SG2002";
    public const string LargeDataUri = "SG2003";
}
