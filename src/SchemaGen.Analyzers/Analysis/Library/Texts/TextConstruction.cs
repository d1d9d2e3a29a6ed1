using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Evaluates <c>new string('a', 10)</c> and the like.</summary>
internal static class TextConstruction
{
    public static AbstractValue? Evaluate(in LibraryCall call)
    {
        if (call.ParameterCount == 2 && call.Takes(0, SpecialType.System_Char))
        {
            return Repeat(call.Arguments[0], call.Arguments[1]);
        }

        return call.ParameterCount switch
        {
            1 when call.ParameterType(0) is not IPointerTypeSymbol => OfCharacters(call.Collection(0)),
            3 when call.ParameterType(0) is not IPointerTypeSymbol && CountRange.OfSize(call.Arguments[2]) is { } count => Texts.OfLengths(count),
            _ => null,
        };
    }

    /// <summary>Evaluates a repeated character. A surrogate does not pair with itself.</summary>
    private static AbstractValue? Repeat(AbstractValue character, AbstractValue size)
    {
        if (CountRange.OfSize(size) is not { } count)
        {
            return null;
        }

        return count.Exact is <= TextValue.MaximumLength and var exact && Texts.Character(character) is { } known
            ? TextValue.Exactly(new string(known, exact))
            : Texts.OfLengths(count, count.Minimum, count.Maximum);
    }

    private static AbstractValue OfCharacters(CollectionValue characters)
    {
        if (!CollectionOperations.IsComplete(characters) || characters.Items.Length > TextValue.MaximumLength)
        {
            return Texts.OfLengths(CountRange.Of(characters));
        }

        char?[] known = characters.Items.Select(static item => Texts.Character(item.Value)).ToArray();
        return known.All(static character => character is not null)
            ? TextValue.Exactly(new string(known.Select(static character => character.GetValueOrDefault()).ToArray()))
            : Texts.OfLengths(CountRange.Of(characters));
    }
}
