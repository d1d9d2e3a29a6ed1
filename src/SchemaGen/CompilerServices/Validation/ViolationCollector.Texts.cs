using System.Runtime.CompilerServices;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

// Checks of texts.
public partial struct ViolationCollector
{
    /// <summary>Checks <c>minLength</c> and <c>maxLength</c>, in Unicode code points. 0 and <see cref="int.MaxValue"/> stand for no bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TextLength(string? name, string? value, int minimum, int maximum, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value is not null && !TextLengthConstraint.IsWithin(value, minimum, maximum))
        {
            AddTextLength(name, -1, value, minimum, maximum, member);
        }
    }

    /// <inheritdoc cref="TextLength(string?, string?, int, int, string)"/>
    public void TextLength(string? name, ValueList<string>? items, int minimum, int maximum, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<string> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            // A list of a nullable schema, or one whose text has violations, holds null too.
            string? value = span[i];
            if (value is not null && !TextLengthConstraint.IsWithin(value, minimum, maximum))
            {
                AddTextLength(name, i, value, minimum, maximum, member);
            }
        }
    }

    /// <summary>Checks <c>pattern</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pattern(string? name, string? value, TextPattern pattern, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value is not null && !pattern.IsMatch(value))
        {
            AddPattern(name, -1, value, pattern, member);
        }
    }

    /// <inheritdoc cref="Pattern(string?, string?, TextPattern, string)"/>
    public void Pattern(string? name, ValueList<string>? items, TextPattern pattern, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<string> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            // A list of a nullable schema, or one whose text has violations, holds null too.
            string? value = span[i];
            if (value is not null && !pattern.IsMatch(value))
            {
                AddPattern(name, i, value, pattern, member);
            }
        }
    }

    /// <summary>Checks that the value refers to a media file: an http(s) URL, or a data URI of an accepted type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Media(string? name, string? value, string accept, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value is not null && !MediaReferenceConstraint.IsValid(value, accept))
        {
            AddMedia(name, -1, value, accept, member);
        }
    }

    /// <inheritdoc cref="Media(string?, string?, string, string)"/>
    public void Media(string? name, ValueList<string>? items, string accept, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<string> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            // A list of a nullable schema, or one whose text has violations, holds null too.
            string? value = span[i];
            if (value is not null && !MediaReferenceConstraint.IsValid(value, accept))
            {
                AddMedia(name, i, value, accept, member);
            }
        }
    }

    /// <summary>Checks <c>format: uri</c>: the value is an absolute URI.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AbsoluteUri(string? name, string? value, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value is not null && !AbsoluteUriConstraint.IsValid(value))
        {
            AddAbsoluteUri(name, -1, value, member);
        }
    }

    /// <inheritdoc cref="AbsoluteUri(string?, string?, string)"/>
    public void AbsoluteUri(string? name, ValueList<string>? items, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        ReadOnlySpan<string> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            string? value = span[i];
            if (value is not null && !AbsoluteUriConstraint.IsValid(value))
            {
                AddAbsoluteUri(name, i, value, member);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddTextLength(string? name, int index, string value, int minimum, int maximum, string member)
    {
        int count = TextLengthConstraint.CountCodePoints(value);
        Add(name, index, member, new PendingViolation(
            "",
            count < minimum ? KeywordNames.MinLength : KeywordNames.MaxLength,
            ConstraintMessages.TextLength,
            ConstraintMessages.Counted(count, "character"),
            ConstraintMessages.CountBounds(minimum, maximum)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddPattern(string? name, int index, string value, TextPattern pattern, string member) =>
        Add(name, index, member, new PendingViolation("", KeywordNames.Pattern, ConstraintMessages.Pattern, ConstraintMessages.Quote(value), pattern.Pattern));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddMedia(string? name, int index, string value, string accept, string member) =>
        Add(name, index, member, new PendingViolation(
            "",
            KeywordNames.Format,
            ConstraintMessages.Media,
            MediaReferenceConstraint.Describe(value, accept) ?? "",
            MediaReferenceConstraint.Expected(accept)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddAbsoluteUri(string? name, int index, string value, string member) =>
        Add(name, index, member, new PendingViolation(
            "", KeywordNames.Format, ConstraintMessages.Media, AbsoluteUriConstraint.Describe(value) ?? "", AbsoluteUriConstraint.Expected));
}
