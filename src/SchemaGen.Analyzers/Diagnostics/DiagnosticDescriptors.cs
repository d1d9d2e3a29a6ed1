using Microsoft.CodeAnalysis;
using SchemaGen.Constraints;

namespace SchemaGen.Diagnostics;

/// <summary>
/// The descriptor of each rule. The message of a schema file's rule is the whole {0}, which the schema reader writes; those of a value are
/// <see cref="ConstraintMessages"/>, which <c>Validate()</c> uses too.
/// </summary>
internal static class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor InvalidJson = Create(
        DiagnosticIds.InvalidJson, "A schema file is not valid JSON", "{0}", DiagnosticCategories.Schema);

    public static readonly DiagnosticDescriptor NoInputSchema = Create(
        DiagnosticIds.NoInputSchema, "A schema file holds no object schema for an input", "{0}", DiagnosticCategories.Schema);

    public static readonly DiagnosticDescriptor UnresolvedReference = Create(
        DiagnosticIds.UnresolvedReference, "A reference leads to no schema", "{0}", DiagnosticCategories.Schema);

    public static readonly DiagnosticDescriptor ImpossibleKeywordValue = Create(
        DiagnosticIds.ImpossibleKeywordValue, "A keyword has an impossible value", "{0}", DiagnosticCategories.Schema);

    public static readonly DiagnosticDescriptor Contradiction = Create(
        DiagnosticIds.Contradiction, "Constraints contradict each other", "{0}", DiagnosticCategories.Schema);

    public static readonly DiagnosticDescriptor BrokenDefault = Create(
        DiagnosticIds.BrokenDefault, "A default or example breaks its own schema", "{0}", DiagnosticCategories.Schema);

    /// <summary>{0} the slug, {1} the reason, without a full stop. Reported by the generator, which sees all files together.</summary>
    public static readonly DiagnosticDescriptor DuplicateModel = Create(
        DiagnosticIds.DuplicateModel, "Two files for one slug, or two types of one name", "Model '{0}' gets no record: {1}", DiagnosticCategories.Schema);

    public static readonly DiagnosticDescriptor ConstraintNotEnforced = Create(
        DiagnosticIds.ConstraintNotEnforced, "A constraint is not enforced", "{0}", DiagnosticCategories.Schema);

    public static readonly DiagnosticDescriptor RuleFromProse = Create(
        DiagnosticIds.RuleFromProse, "A rule was read from prose", "{0}", DiagnosticCategories.Schema);

    public static readonly DiagnosticDescriptor UnknownKeyword = Create(
        DiagnosticIds.UnknownKeyword, "A keyword is misspelt", "{0}", DiagnosticCategories.Schema);

    public static readonly DiagnosticDescriptor DuplicateMember = Create(
        DiagnosticIds.DuplicateMember, "A member is given twice", "{0}", DiagnosticCategories.Schema);

    /// <summary>{0} the slug, {1} a suggestion such as <c>; did you mean 'x'?</c>, or nothing.</summary>
    public static readonly DiagnosticDescriptor UnknownSlug = Create(
        DiagnosticIds.UnknownSlug, "A model slug has no schema file", "No schema file has the slug '{0}'{1}", DiagnosticCategories.Declaration, DiagnosticSeverity.Error);

    /// <summary>{0} the type, {1} the reason, without a full stop.</summary>
    public static readonly DiagnosticDescriptor CannotComplete = Create(
        DiagnosticIds.CannotComplete, "A type with [ModelInput] cannot be completed", "SchemaGen cannot complete '{0}': {1}", DiagnosticCategories.Declaration, DiagnosticSeverity.Error);

    /// <summary>{0} the context, {1} what it does not see, and what to do about it.</summary>
    public static readonly DiagnosticDescriptor UnseenByContext = Create(
        DiagnosticIds.UnseenByContext, "A serializer context does not see what is generated", "'{0}' does not see {1}", DiagnosticCategories.Declaration, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor OutOfRange = Create(
        DiagnosticIds.OutOfRange, "A number is out of range", ConstraintMessages.OutOfRange, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ItemCount = Create(
        DiagnosticIds.ItemCount, "Too few or too many items", ConstraintMessages.ItemCount, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor TextLength = Create(
        DiagnosticIds.TextLength, "A text is too short or too long", ConstraintMessages.TextLength, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Pattern = Create(
        DiagnosticIds.Pattern, "A text does not match the pattern or the format", ConstraintMessages.Media, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingCompanion = Create(
        DiagnosticIds.MissingCompanion, "A companion is missing", ConstraintMessages.Companion, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NotAllowed = Create(
        DiagnosticIds.NotAllowed, "Not an allowed value", ConstraintMessages.NotAllowed, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MultipleOf = Create(
        DiagnosticIds.MultipleOf, "A number is not a multiple of another", ConstraintMessages.MultipleOf, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Duplicates = Create(
        DiagnosticIds.Duplicates, "Duplicate items where they must be unique", ConstraintMessages.Duplicates, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RequiredMissing = Create(
        DiagnosticIds.RequiredMissing, "A required value is null or missing", ConstraintMessages.Required, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Media = Create(
        DiagnosticIds.Media, "A reference is no URL or accepted data URI", ConstraintMessages.Media, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    /// <summary>{0} the member, {1} the slug, {2} the values that decide it, {3} the words of the schema.</summary>
    public static readonly DiagnosticDescriptor WithoutEffect = Create(
        DiagnosticIds.WithoutEffect, "A setting has no effect", ConstraintMessages.WithoutEffect, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    /// <summary>{1} the slug, {2} the values that break the rule, {3} the rule's sentence.</summary>
    public static readonly DiagnosticDescriptor BrokenRule = Create(
        DiagnosticIds.BrokenRule, "A rule between members is broken", ConstraintMessages.BrokenRule, DiagnosticCategories.Value, DiagnosticSeverity.Error);

    // The twins. What was found, {2}, says "on some path" itself.

    public static readonly DiagnosticDescriptor OutOfRangeOnSomePath = Create(
        DiagnosticIds.OutOfRangeOnSomePath, "A number is out of range on some path", ConstraintMessages.OutOfRange, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ItemCountOnSomePath = Create(
        DiagnosticIds.ItemCountOnSomePath, "Too few or too many items on some path", ConstraintMessages.ItemCount, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor TextLengthOnSomePath = Create(
        DiagnosticIds.TextLengthOnSomePath, "A text is too short or too long on some path", ConstraintMessages.TextLength, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PatternOnSomePath = Create(
        DiagnosticIds.PatternOnSomePath, "A text does not match the pattern or the format on some path", ConstraintMessages.Media, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MissingCompanionOnSomePath = Create(
        DiagnosticIds.MissingCompanionOnSomePath, "A companion is missing on some path", ConstraintMessages.Companion, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NotAllowedOnSomePath = Create(
        DiagnosticIds.NotAllowedOnSomePath, "Not an allowed value on some path", ConstraintMessages.NotAllowed, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MultipleOfOnSomePath = Create(
        DiagnosticIds.MultipleOfOnSomePath, "A number is not a multiple of another on some path", ConstraintMessages.MultipleOf, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DuplicatesOnSomePath = Create(
        DiagnosticIds.DuplicatesOnSomePath, "Duplicate items on some path, where they must be unique", ConstraintMessages.Duplicates, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RequiredMissingOnSomePath = Create(
        DiagnosticIds.RequiredMissingOnSomePath, "A required value is null or missing on some path", ConstraintMessages.Required, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MediaOnSomePath = Create(
        DiagnosticIds.MediaOnSomePath, "A reference is no URL or accepted data URI on some path", ConstraintMessages.Media, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BrokenRuleOnSomePath = Create(
        DiagnosticIds.BrokenRuleOnSomePath, "A rule between members is broken on some path", ConstraintMessages.BrokenRule, DiagnosticCategories.Value, DiagnosticSeverity.Warning);

    /// <summary>{0} nothing, or how the key begins. Never the key: a build log is read by more people than the source.</summary>
    public static readonly DiagnosticDescriptor ApiKeyInSource = Create(
        DiagnosticIds.ApiKeyInSource,
        "An API key is written in source",
        "An API key{0} is written in source, where everybody who reads it can spend its credits: read it from the configuration, or from the environment variable MINDVIDEO_API_KEY",
        DiagnosticCategories.Client,
        DiagnosticSeverity.Warning);

    /// <summary>{0} what makes the key change.</summary>
    public static readonly DiagnosticDescriptor ChangingIdempotencyKey = Create(
        DiagnosticIds.ChangingIdempotencyKey,
        "An idempotency key changes with every attempt",
        "The idempotency key comes from {0}: the same request, sent again, has another key and is charged again; use the id of the business request, such as 'order-4711'",
        DiagnosticCategories.Client,
        DiagnosticSeverity.Warning);

    /// <summary>{0} the subject, {1} the slug, {2} what was found, as for a value.</summary>
    public static readonly DiagnosticDescriptor LargeDataUri = Create(
        DiagnosticIds.LargeDataUri,
        "A large data URI is written in source",
        "{0} is {2}, which model '{1}' is sent with every request: a stable hosted URL serves better",
        DiagnosticCategories.Client,
        DiagnosticSeverity.Info);

    private static readonly Dictionary<DiagnosticDescriptor, DiagnosticDescriptor> s_twins = new()
    {
        [OutOfRange] = OutOfRangeOnSomePath,
        [ItemCount] = ItemCountOnSomePath,
        [TextLength] = TextLengthOnSomePath,
        [Pattern] = PatternOnSomePath,
        [MissingCompanion] = MissingCompanionOnSomePath,
        [NotAllowed] = NotAllowedOnSomePath,
        [MultipleOf] = MultipleOfOnSomePath,
        [Duplicates] = DuplicatesOnSomePath,
        [RequiredMissing] = RequiredMissingOnSomePath,
        [Media] = MediaOnSomePath,
        [BrokenRule] = BrokenRuleOnSomePath,
    };

    /// <summary>The warning (SG11xx) for the paths on which a value breaks what <paramref name="rule"/> (SG10xx) is about. What is not an error on every path
    /// needs no twin for some: the rule itself.</summary>
    public static DiagnosticDescriptor TwinOf(DiagnosticDescriptor rule) => s_twins.TryGetValue(rule, out DiagnosticDescriptor? twin) ? twin : rule;

    /// <summary>Determines whether a rule is about some path only.</summary>
    public static bool IsTwin(DiagnosticDescriptor rule) => s_twins.ContainsValue(rule);

    /// <summary>Creates the descriptor of a rule about schema files.</summary>
    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category) => Create(id, title, messageFormat, category, SchemaRules.SeverityOf(id) switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    });

    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(id));
}
