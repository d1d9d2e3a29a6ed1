using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Tool.Validation;

/// <summary>The rule that a broken keyword of a payload stands for: the ids are those of the build, where C# can break the same.</summary>
internal static class PayloadRules
{
    /// <summary>A member that the model does not have. C# has no property for it, so that only a payload can break this.</summary>
    public const string UnknownMember = "SG1010";

    /// <summary>A value of another JSON type than the model's.</summary>
    public const string WrongType = "SG1011";

    /// <summary>A model that the project has no schema of.</summary>
    public const string UnknownSlug = "SG1012";

    /// <summary>Returns the id of the rule.</summary>
    public static string IdOf(string keyword) => keyword switch
    {
        KeywordNames.Minimum or KeywordNames.Maximum or KeywordNames.ExclusiveMinimum or KeywordNames.ExclusiveMaximum => DiagnosticIds.OutOfRange,
        KeywordNames.MinItems or KeywordNames.MaxItems or KeywordNames.MinProperties or KeywordNames.MaxProperties or KeywordNames.Contains or KeywordNames.MinContains or KeywordNames.MaxContains => DiagnosticIds.ItemCount,
        KeywordNames.MinLength or KeywordNames.MaxLength => DiagnosticIds.TextLength,
        KeywordNames.Pattern or KeywordNames.Format => DiagnosticIds.Pattern,
        KeywordNames.DependentRequired => DiagnosticIds.MissingCompanion,
        KeywordNames.Enum or KeywordNames.Const => DiagnosticIds.NotAllowed,
        KeywordNames.MultipleOf => DiagnosticIds.MultipleOf,
        KeywordNames.UniqueItems => DiagnosticIds.Duplicates,
        KeywordNames.Required => DiagnosticIds.RequiredMissing,
        KeywordNames.AdditionalProperties or KeywordNames.UnevaluatedProperties => UnknownMember,
        KeywordNames.Type => WrongType,
        KeywordNames.ContentMediaType => DiagnosticIds.Media,
        _ => DiagnosticIds.BrokenRule,
    };
}
