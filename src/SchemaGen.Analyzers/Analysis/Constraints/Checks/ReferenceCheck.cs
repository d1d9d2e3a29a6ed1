using SchemaGen.Analysis.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>A text that refers to something (SG1014). Broken when none of the texts that it can be does.</summary>
/// <param name="expected">What is asked for.</param>
internal abstract class ReferenceCheck(string expected) : ValueCheck
{
    public override Finding? Check(AbstractValue value)
    {
        if (value is not TextValue { Values: { IsDefault: false } texts })
        {
            return null;
        }

        string?[] found = texts.Select(Describe).ToArray();
        return found.Contains(null) ? null : new Finding(DiagnosticDescriptors.Media, FoundWords.OneOf(found.OfType<string>()), expected);
    }

    /// <summary>What the text is instead; null where it is what is asked for.</summary>
    protected abstract string? Describe(string text);
}
