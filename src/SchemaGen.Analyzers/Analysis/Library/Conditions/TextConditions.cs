using Microsoft.CodeAnalysis;
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
            TextValue { Ends.Prefix: var prefix } when outcome && !string.IsNullOrWhiteSpace(prefix) => null,
            TextValue { Ends.Suffix: var suffix } when outcome && !string.IsNullOrWhiteSpace(suffix) => null,
            var text => outcome ? text : TextOperations.WithUnits(text, 1, null),
        };
    }

    /// <summary>Refines by <c>StartsWith</c> of a character, or by an ordinal search. A search by culture skips characters that do not show.</summary>
    public static AbstractValue? StartsWith(in PredicateCall call) => WithEnd(call, static text => new TextEnds(text, ""));

    public static AbstractValue? EndsWith(in PredicateCall call) => WithEnd(call, static text => new TextEnds("", text));

    /// <summary>Refines by <c>Contains</c>, which is ordinal unless it is told otherwise.</summary>
    public static AbstractValue? Contains(in PredicateCall call)
    {
        bool outcome = call.Outcome;
        string? part = End(call) ?? (call is { Method.Parameters.Length: 1, Operands: [_, TextValue { IsExact: true, Value: var text }] } ? text : null);
        return call.Index > 0 || part is null || call.Before is not TextValue { Values.IsDefault: false } known
            ? call.Before
            : TextLattice.Only(known, value => value.Contains(part) == outcome);
    }

    private static AbstractValue? WithEnd(in PredicateCall call, Func<string, TextEnds> make)
    {
        AbstractValue text = call.Before;
        if (call.Index > 0 || End(call) is not { Length: > 0 } end || !(text.IsNotNull || text.Equals(AbstractValue.Unknown)))
        {
            return text;
        }

        TextEnds ends = make(end);
        if (call.Outcome)
        {
            return ValueLattice.Meet(text.WithoutNull(), TextValue.OfEnds(ends));
        }

        return text switch
        {
            TextValue { Values.IsDefault: false } known => TextLattice.Only(known, value => !ends.Fits(value)),
            TextValue known when ends.Subsumes(known.Ends) => null,
            _ => text,
        };
    }

    /// <summary>Returns the text that is searched for; null where it is unknown, or compared by culture.</summary>
    private static string? End(in PredicateCall call) => call switch
    {
        { Method.Parameters: [{ Type.SpecialType: SpecialType.System_Char }], Operands: [_, IntegerValue { IsExact: true, Value: >= char.MinValue and <= char.MaxValue and var c }] } => ((char)c).ToString(),
        { Method.Parameters.Length: 2, Operands: [_, TextValue { IsExact: true, Value: var text }, IntegerValue { IsExact: true, Value: (long)StringComparison.Ordinal }] } => text,
        _ => null,
    };
}
