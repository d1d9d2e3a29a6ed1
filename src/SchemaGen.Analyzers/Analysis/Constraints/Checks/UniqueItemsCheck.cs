using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>A list without equal items (SG1008). Found at the second of the first two that are equal, as <c>Validate()</c> names it.</summary>
/// <param name="members">Where the items are of an enum: the numbers of its members, with the values that they stand for in JSON.</param>
internal sealed class UniqueItemsCheck(IReadOnlyList<KeyValuePair<long, string>> members) : ValueCheck
{
    public override Finding? Check(AbstractValue value)
    {
        if (value is not CollectionValue { Items: { Length: > 1 } items })
        {
            return null;
        }

        var seen = new HashSet<AbstractValue>();
        foreach (CollectionItem item in items)
        {
            if (IsConstant(item.Value) && !seen.Add(item.Value))
            {
                string found = Describe(item.Value);
                return new Finding(DiagnosticDescriptors.Duplicates, found, "") { OnSomePath = "on some path " + found, Place = item.Syntax };
            }
        }

        return null;
    }

    /// <summary>The items of a list are of one type, so what is equal in JSON is equal here.</summary>
    private static bool IsConstant(AbstractValue value) => value switch
    {
        IntegerValue integer => integer.IsExact,
        RealValue real => real.IsExact,
        TextValue text => text.IsExact,
        _ => value is BooleanValue || value.IsNull,
    };

    private string Describe(AbstractValue value)
    {
        if (value is IntegerValue { IsExact: true, Value: var number })
        {
            foreach (KeyValuePair<long, string> member in members)
            {
                if (member.Key == number)
                {
                    return ConstraintMessages.Quote(member.Value);
                }
            }
        }

        return FoundWords.TryDescribe(value) ?? "null";
    }
}
