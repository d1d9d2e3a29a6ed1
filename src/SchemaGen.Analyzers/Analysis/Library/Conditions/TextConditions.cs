using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Conditions;

/// <summary>Questions about a text.</summary>
internal static class TextConditions
{
    public static KnownValue? IsNullOrEmpty(in Question question)
    {
        KnownValue text = question.Before;
        if (!question.Outcome)
        {
            return TextOperations.WithUnits(text, 1, null);
        }

        return text.IsNotNull ? ValueLattice.Meet(text, TextValue.Exactly("")) : text;
    }

    public static KnownValue? IsNullOrWhiteSpace(in Question question)
    {
        bool outcome = question.Outcome;
        return question.Before switch
        {
            TextValue { Values.IsDefault: false } text => TextLattice.Only(text, value => string.IsNullOrWhiteSpace(value) == outcome),
            var text => outcome ? text : TextOperations.WithUnits(text, 1, null),
        };
    }
}
