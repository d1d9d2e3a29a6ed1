using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Conditions;

/// <summary>Refines texts by predicates.</summary>
internal static class TextConditions
{
    public static AbstractValue? IsNullOrEmpty(in PredicateCall call)
    {
        AbstractValue text = call.Before;
        if (!call.Outcome)
        {
            return TextOperations.WithUnits(text, 1, null);
        }

        return text.IsNotNull ? ValueLattice.Meet(text, TextValue.Exactly("")) : text;
    }

    public static AbstractValue? IsNullOrWhiteSpace(in PredicateCall call)
    {
        bool outcome = call.Outcome;
        return call.Before switch
        {
            TextValue { Values.IsDefault: false } text => TextLattice.Only(text, value => string.IsNullOrWhiteSpace(value) == outcome),
            var text => outcome ? text : TextOperations.WithUnits(text, 1, null),
        };
    }
}
