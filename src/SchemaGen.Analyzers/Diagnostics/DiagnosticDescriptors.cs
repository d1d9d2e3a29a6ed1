using Microsoft.CodeAnalysis;
using SchemaGen.Constraints;

namespace SchemaGen.Diagnostics;

/// <summary>
/// The descriptor of each rule. The words of a schema file's rule come whole from the schema reader, as {0}; those of a value are
/// <see cref="ConstraintMessages"/>, which <c>Validate()</c> speaks too.
/// </summary>
internal static class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor InvalidJson = new(
        DiagnosticIds.InvalidJson, "A schema file is not valid JSON", "{0}",
        DiagnosticCategories.Schema, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.InvalidJson));

    public static readonly DiagnosticDescriptor NoInputSchema = new(
        DiagnosticIds.NoInputSchema, "A schema file holds no object schema for an input", "{0}",
        DiagnosticCategories.Schema, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.NoInputSchema));

    public static readonly DiagnosticDescriptor ImpossibleKeywordValue = new(
        DiagnosticIds.ImpossibleKeywordValue, "A keyword has an impossible value", "{0}",
        DiagnosticCategories.Schema, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.ImpossibleKeywordValue));

    /// <summary>{0} the slug, {1} why, in words that end no sentence. Reported by the generator, which sees all files together.</summary>
    public static readonly DiagnosticDescriptor DuplicateModel = new(
        DiagnosticIds.DuplicateModel, "Two files for one slug, or two types of one name", "Model '{0}' gets no record: {1}",
        DiagnosticCategories.Schema, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.DuplicateModel));

    public static readonly DiagnosticDescriptor ConstraintNotEnforced = new(
        DiagnosticIds.ConstraintNotEnforced, "A constraint is not enforced", "{0}",
        DiagnosticCategories.Schema, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.ConstraintNotEnforced));

    public static readonly DiagnosticDescriptor RuleFromProse = new(
        DiagnosticIds.RuleFromProse, "A rule was read from prose", "{0}",
        DiagnosticCategories.Schema, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.RuleFromProse));

    public static readonly DiagnosticDescriptor DuplicateMember = new(
        DiagnosticIds.DuplicateMember, "A member is given twice", "{0}",
        DiagnosticCategories.Schema, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.DuplicateMember));

    /// <summary>{0} the slug, {1} an offer such as <c>; did you mean 'x'?</c>, or nothing.</summary>
    public static readonly DiagnosticDescriptor UnknownSlug = new(
        DiagnosticIds.UnknownSlug, "A model slug has no schema file", "No schema file has the slug '{0}'{1}",
        DiagnosticCategories.Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.UnknownSlug));

    /// <summary>{0} the type, {1} why, in words that end no sentence.</summary>
    public static readonly DiagnosticDescriptor CannotComplete = new(
        DiagnosticIds.CannotComplete, "A type with [ModelInput] cannot be completed", "SchemaGen cannot complete '{0}': {1}",
        DiagnosticCategories.Declaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.CannotComplete));

    public static readonly DiagnosticDescriptor OutOfRange = new(
        DiagnosticIds.OutOfRange, "A number is out of range", ConstraintMessages.OutOfRange,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.OutOfRange));

    public static readonly DiagnosticDescriptor ItemCount = new(
        DiagnosticIds.ItemCount, "Too few or too many items", ConstraintMessages.ItemCount,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.ItemCount));

    public static readonly DiagnosticDescriptor TextLength = new(
        DiagnosticIds.TextLength, "A text is too short or too long", ConstraintMessages.TextLength,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.TextLength));

    public static readonly DiagnosticDescriptor Pattern = new(
        DiagnosticIds.Pattern, "A text does not match the pattern", ConstraintMessages.Pattern,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.Pattern));

    public static readonly DiagnosticDescriptor MissingCompanion = new(
        DiagnosticIds.MissingCompanion, "A companion is missing", ConstraintMessages.Companion,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.MissingCompanion));

    public static readonly DiagnosticDescriptor NotAllowed = new(
        DiagnosticIds.NotAllowed, "Not an allowed value", ConstraintMessages.NotAllowed,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.NotAllowed));

    public static readonly DiagnosticDescriptor MultipleOf = new(
        DiagnosticIds.MultipleOf, "A number is not a multiple of another", ConstraintMessages.MultipleOf,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.MultipleOf));

    public static readonly DiagnosticDescriptor Duplicates = new(
        DiagnosticIds.Duplicates, "Duplicate items where they must be unique", ConstraintMessages.Duplicates,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.Duplicates));

    public static readonly DiagnosticDescriptor RequiredMissing = new(
        DiagnosticIds.RequiredMissing, "A required value is null or missing", ConstraintMessages.Required,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.RequiredMissing));

    public static readonly DiagnosticDescriptor Media = new(
        DiagnosticIds.Media, "A reference is no URL or accepted data URI", ConstraintMessages.Media,
        DiagnosticCategories.Value, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(DiagnosticIds.Media));
}
