using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Conditions;

/// <summary>Refines enum values by predicates.</summary>
internal static class EnumConditions
{
    /// <summary>Refines by <c>Enum.IsDefined(value)</c>: a defined value lies between the least and the greatest member.</summary>
    public static AbstractValue? IsDefined(in PredicateCall call)
    {
        if (call is not { Operands.Count: 1, Method.TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Enum } type] })
        {
            return call.Before;
        }

        var members = new List<long>();
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (!field.IsConst)
            {
                continue;
            }

            if (!Constants.TryToInt64(field.ConstantValue, out long number))
            {
                return call.Before;
            }

            members.Add(number);
        }

        bool? isDefined = call.Before is IntegerValue { IsExact: true, Value: var value } ? members.Contains(value) : members.Count == 0 ? false : null;
        if (isDefined == !call.Outcome)
        {
            return null;
        }

        return call.Outcome ? ValueLattice.Meet(call.Before, IntegerValue.Between(members.Min(), members.Max())) : call.Before;
    }
}
