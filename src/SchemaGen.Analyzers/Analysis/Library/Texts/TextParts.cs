using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Numbers;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Values as parts of a text, without a format. What a culture or a <c>ToString</c> of the user's decides is not known, and may be empty.</summary>
internal static class TextParts
{
    private static readonly AbstractValue s_any = TextValue.OfUnits(0, null);

    /// <summary>The text that a value becomes; null becomes an empty one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its own type; null where that is not known.</param>
    public static AbstractValue Of(AbstractValue value, ITypeSymbol? type)
    {
        if (value.IsNull)
        {
            return TextValue.Exactly("");
        }

        return (value, type?.SpecialType) switch
        {
            (TextValue, _) => value,
            (_, SpecialType.System_Char) => Texts.Character(value) is { } character ? TextValue.Exactly(character.ToString()) : TextValue.OfUnits(1, 1),
            (IntegerValue integer, >= SpecialType.System_SByte and <= SpecialType.System_UInt64) => NumberTexts.Of(integer),
            (_, >= SpecialType.System_SByte and <= SpecialType.System_UInt64) => TextValue.OfUnits(1, null),
            (BooleanValue { Value: var boolean }, SpecialType.System_Boolean) => TextValue.Exactly(boolean ? "True" : "False"),
            _ => s_any,
        };
    }
}
