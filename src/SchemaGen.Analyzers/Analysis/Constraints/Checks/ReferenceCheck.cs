using SchemaGen.Analysis.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a text that refers to something (SG1014). It is broken where none of the possible texts does.</summary>
/// <param name="expected">What is required, in words.</param>
internal abstract class ReferenceCheck(string expected) : ValueCheck
{
    public override Finding? Check(AbstractValue value)
    {
        if (value is not TextValue text)
        {
            return null;
        }

        if (text.Values is not { IsDefault: false } texts)
        {
            return DescribePart(text.Ends) is { } part ? new Finding(DiagnosticDescriptors.Media, part, expected) : null;
        }

        string?[] found = texts.Select(Describe).ToArray();
        return found.Contains(null) ? null : new Finding(DiagnosticDescriptors.Media, FoundWords.OneOf(found.OfType<string>()), expected);
    }

    /// <summary>Describes what the text is instead; returns null where it is what is required.</summary>
    protected abstract string? Describe(string text);

    /// <summary>Describes what a text with such ends is instead; returns null where one of them may be what is required.</summary>
    protected abstract string? DescribePart(TextEnds ends);

    /// <summary>Describes a rooted path of which nothing else is known.</summary>
    protected static string? DescribePath(TextEnds ends) => ends.IsPath ? "a local path" : null;
}
