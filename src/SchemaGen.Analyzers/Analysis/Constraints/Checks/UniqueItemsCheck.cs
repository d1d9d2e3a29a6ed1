using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Requires a list without equal items (SG1008). The finding is at the second of the first two equal items, which <c>Validate()</c> names too.</summary>
/// <param name="members">For items of an enum: the numbers of its members, with their values in JSON.</param>
internal sealed class UniqueItemsCheck(IReadOnlyList<KeyValuePair<long, string>> members) : ValueCheck
{
    public override Finding? Check(AbstractValue value)
    {
        if (value is not CollectionValue { Items: { Length: > 1 } items })
        {
            return null;
        }

        var seen = new HashSet<object>();
        foreach (CollectionItem item in items)
        {
            object? key = IsConstant(item.Value) ? item.Value : item.Identity;
            if (key is not null && !seen.Add(key))
            {
                string found = IsConstant(item.Value) ? Describe(item.Value) : "'" + item.Syntax + "'";
                return new Finding(DiagnosticDescriptors.Duplicates, found, "") { OnSomePath = "on some path " + found, Place = item.Syntax };
            }
        }

        return null;
    }

    /// <summary>Determines whether a value is a constant. The items of a list have one type, so constants are equal here exactly where they are equal in JSON.</summary>
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
                    return member.Value;
                }
            }
        }

        return FoundWords.TryDescribe(value) ?? "null";
    }
}
