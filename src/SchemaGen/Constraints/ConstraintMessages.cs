using System.Globalization;

namespace SchemaGen.Constraints;

/// <summary>
/// The messages for broken constraints, written once: the compiler's errors and the violations of <c>Validate()</c> say the same.
/// Placeholders: {0} the <see cref="ViolationSubject"/>, {1} the model's slug, then the value found and the bounds.
/// </summary>
internal static class ConstraintMessages
{
    public const string OutOfRange = "{0} is {2}, but model '{1}' allows {3}";
    public const string ItemCount = "{0} has {2}, but model '{1}' allows {3}";
    public const string TextLength = "{0} has {2}, but model '{1}' allows {3}";
    public const string Pattern = "{0} is {2}, but model '{1}' asks for a text that matches the pattern {3}";
    public const string Companion = "{0} must be used with {2} (model '{1}')";
    public const string Rule = "model '{1}' asks of {0} that {3}";
    public const string NotAllowed = "{0} is {2}, but model '{1}' allows only {3}";
    public const string MultipleOf = "{0} is {2}, but model '{1}' allows only multiples of {3}";
    public const string Contained = "{0} has {2}, but model '{1}' asks for {3}";
    public const string Duplicates = "{0} has {2} more than once, but model '{1}' allows no duplicates";
    public const string Required = "{0} is required by model '{1}', but it is {2}";
    public const string Media = "{0} is {2}, but model '{1}' asks for {3}";
    public const string BrokenRule = "{2}, but model '{1}' asks: {3}";
    public const string WithoutEffect = "{0} has no effect on model '{1}', for {2} ({3})";

    public const string Forbidden = "{0} is not allowed by model '{1}'";
    public const string Refused = "{0} is {2}, which model '{1}' does not allow";
    public const string Excluded = "{0} is {2}, but model '{1}' allows no value that {3}";
    public const string NoAlternative = "{0} is {2}, which fits no alternative of model '{1}': {3}";
    public const string SeveralAlternatives = "{0} is {2}, which fits several alternatives of model '{1}', but only one may fit: it {3}";

    public const string WrongType = "{0} is {2}, but model '{1}' asks for {3}";
    public const string UnknownMember = "model '{1}' has no member {0}{2}";
    public const string DuplicateMember = "{0} of model '{1}' is given twice";
    public const string InvalidJson = "the input of model '{1}' is not valid JSON: {2}";

    // The messages of the attributes, which do not know the model. {0} is the display name.
    public const string OutOfRangeAttribute = "{0} must be {1}.";
    public const string TextLengthAttribute = "{0} must have {1} character{2}.";
    public const string ItemCountAttribute = "{0} must have {1} item{2}.";
    public const string PatternAttribute = "{0} must match the pattern {1}.";
    public const string MultipleOfAttribute = "{0} must be a multiple of {1}.";
    public const string UniqueItemsAttribute = "{0} must not hold an item twice.";
    public const string NotAllowedAttribute = "{0} must hold only {1}.";
    public const string ReferenceAttribute = "{0} must be {1}.";
    public const string CompanionAttribute = "{0} must be used with {1}.";

    /// <summary>Stands for {3} of <see cref="OutOfRange"/> where the number is NaN or an infinity: JSON has a form for neither.</summary>
    public const string FiniteNumbers = "only finite numbers";

    /// <summary>What a member is that is not given.</summary>
    public const string Missing = "missing";

    /// <summary>The name, in messages, of the whole input, which has no wire name.</summary>
    public const string WholeInput = "input";

    private const string Model = "model '{1}'";

    /// <summary>What names the model, and what stands there instead in a reason. The order counts.</summary>
    private static readonly (string Part, string Shorter)[] s_reasons =
    [
        (", but model '{1}' allows only multiples of ", ", not a multiple of "),
        (", but model '{1}' allows only ", ", not "),
        (", but model '{1}' allows no duplicates", ""),
        (", but model '{1}' allows no ", ", not a "),
        (", but model '{1}' allows ", ", not "),
        (", but model '{1}' asks for a text that matches ", " and does not match "),
        (", but model '{1}' asks for ", ", not "),
        (" is required by model '{1}', but it is ", " is "),
        ("model '{1}' has no member {0}{2}", "there is no member {0}{2}"),
        (", which model '{1}' does not allow", ""),
        (" by model '{1}'", ""),
        (" of model '{1}'", ""),
        (" (model '{1}')", ""),
        ("model '{1}' asks of {0} that {3}", "it is not so that {3}"),
    ];

    /// <summary>The longest text that a message quotes; a longer one is shortened, because a data URI may have megabytes.</summary>
    private const int QuotedLength = 60;

    /// <summary>Returns names as a list: <c>'a', 'b' and 'c'</c>.</summary>
    /// <param name="names">The names, at least one.</param>
    /// <param name="conjunction">What stands before the last of several.</param>
    public static string Names(IReadOnlyList<string> names, string conjunction)
    {
        string text = "";
        for (int i = 0; i < names.Count; i++)
        {
            text += (i == 0 ? "" : i == names.Count - 1 ? " " + conjunction + " " : ", ") + "'" + names[i] + "'";
        }

        return text;
    }

    /// <summary>Returns the companion that a member lacks, for {2} of <see cref="Companion"/>.</summary>
    public static string MissingCompanion(string name) => "'" + name + "', which is " + Missing;

    /// <summary>Returns bounds in words: <c>1 to 4</c>, <c>at least 1</c>, <c>at most 4</c>, <c>more than 0 and less than 1</c>.</summary>
    public static string Bounds(string? minimum, bool minimumIsExclusive, string? maximum, bool maximumIsExclusive)
    {
        if (minimum is not null && maximum is not null && !minimumIsExclusive && !maximumIsExclusive)
        {
            return minimum == maximum ? $"only {minimum}" : $"{minimum} to {maximum}";
        }

        string? low = minimum is null ? null : (minimumIsExclusive ? "more than " : "at least ") + minimum;
        string? high = maximum is null ? null : (maximumIsExclusive ? "less than " : "at most ") + maximum;
        return low is null ? high ?? "any number" : high is null ? low : low + " and " + high;
    }

    /// <summary>Returns the bounds of a count in words; 0 and <see cref="int.MaxValue"/> stand for no bound.</summary>
    public static string CountBounds(int minimum, int maximum) =>
        Bounds(minimum <= 0 ? null : Number(minimum), false, maximum == int.MaxValue ? null : Number(maximum), false);

    /// <summary>Returns the bounds of a count with its noun: <c>at least 1 item</c>, <c>1 to 4 characters</c>.</summary>
    public static string CountBounds(int minimum, int maximum, string noun) =>
        CountBounds(minimum, maximum) + " " + noun + Plural(minimum, maximum);

    /// <summary>Returns what the noun behind the bounds of a count ends with: <c>s</c>, or nothing behind <c>at least 1</c>.</summary>
    public static string Plural(int minimum, int maximum) => (maximum == int.MaxValue ? minimum : maximum) == 1 ? "" : "s";

    /// <summary>Returns a number with its noun: <c>1 character</c>, <c>5 items</c>.</summary>
    public static string Counted(int count, string noun) => Number(count) + " " + noun + (count == 1 ? "" : "s");

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Returns <c>; did you mean "16:9"?</c>, or the empty text.</summary>
    public static string DidYouMean(string? nearest) => nearest is null ? "" : "; did you mean " + nearest + "?";

    /// <summary>Returns the allowed values in words, in the order of the schema, and the one that was probably meant.</summary>
    /// <param name="values">The values as JSON: texts are quoted already.</param>
    /// <param name="nearest">The value that was probably meant, as JSON; or null.</param>
    public static string Allowed(IEnumerable<string> values, string? nearest = null) => string.Join(", ", values) + DidYouMean(nearest);

    /// <summary>Returns a text between quotes, shortened where it is long, with control characters escaped.</summary>
    public static string Quote(string text)
    {
        var quoted = new System.Text.StringBuilder("\"");
        int end = Math.Min(text.Length, QuotedLength);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        for (int i = 0; i < end; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                default:
                    if (char.IsControl(c))
                    {
                        quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        quoted.Append(c);
                    }

                    break;
            }
        }

        return quoted.Append(end < text.Length ? "…\"" : "\"").ToString();
    }

    /// <summary>Returns the message for a constraint that applies under a condition, which stands for {4}: <c>but with 'mode' "fast" model 'x' allows at most 20</c>.</summary>
    public static string UnderCondition(string message)
    {
        const string But = "but " + Model;
        return message.Contains(But) ? message.Replace(But, "but {4} " + Model) : message.Replace(Model, Model + " {4}");
    }

    /// <summary>Turns a message into a reason, for a sentence that has named the model: <c>'n' is 5, not at most 4</c>.</summary>
    public static string AsReason(string message)
    {
        foreach ((string part, string shorter) in s_reasons)
        {
            message = message.Replace(part, shorter);
        }

        return message;
    }

    /// <summary>Returns the sentence.</summary>
    public static string Format(string message, string? condition, ViolationSubject subject, string modelSlug, string found, string expected) =>
        Format(condition is null ? message : UnderCondition(message), subject, modelSlug, found, expected, condition ?? "");

    public static string Format(string message, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, message, arguments);
}
