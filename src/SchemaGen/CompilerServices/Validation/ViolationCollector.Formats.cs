using System.Runtime.CompilerServices;
using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;

namespace SchemaGen.CompilerServices;

// Checks of the formats of texts.
public partial struct ViolationCollector
{
    /// <summary>Checks <c>format</c>, where its grammar is exact. A format that is not known refuses nothing.</summary>
    public void Format(string? name, string? value, string format, [CallerArgumentExpression(nameof(value))] string member = "")
    {
        if (value is not null && AssertedFormats.Find(format) is { } asserted && !asserted.IsValid(value))
        {
            AddFormat(name, -1, value, asserted, member);
        }
    }

    /// <inheritdoc cref="Format(string?, string?, string, string)"/>
    public void Format(string? name, ValueList<string>? items, string format, [CallerArgumentExpression(nameof(items))] string member = "")
    {
        if (items is null || AssertedFormats.Find(format) is not { } asserted)
        {
            return;
        }

        ReadOnlySpan<string> span = ValueList.SpanOf(items);
        for (int i = 0; i < span.Length; i++)
        {
            // A list of a nullable schema, or one whose text has violations, holds null too.
            string? value = span[i];
            if (value is not null && !asserted.IsValid(value))
            {
                AddFormat(name, i, value, asserted, member);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddFormat(string? name, int index, string value, AssertedFormat format, string member) =>
        Add(name, index, member, new PendingViolation("", KeywordNames.Format, ConstraintMessages.Media, format.Describe(value), format.Expected));
}
