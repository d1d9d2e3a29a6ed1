using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>What is known of an operand when a call has come out; null where it cannot come out so.</summary>
internal delegate AbstractValue? Refinement(in PredicateCall call);

/// <summary>A call or a property that is true or false, and one of its operands.</summary>
/// <param name="Member">The method or the property.</param>
/// <param name="Operands">The receiver, if there is one, and the arguments in the order of the parameters.</param>
/// <param name="Index">Which operand is asked about.</param>
/// <param name="Outcome">How the call has come out.</param>
internal readonly record struct PredicateCall(ISymbol Member, IReadOnlyList<AbstractValue> Operands, int Index, bool Outcome)
{
    /// <summary>The type of the operand itself, where that is known.</summary>
    public ITypeSymbol? OperandType { get; init; }

    /// <summary>What was known of the operand.</summary>
    public AbstractValue Before => Operands[Index];

    /// <summary>The other one of two operands.</summary>
    public AbstractValue Other => Operands[1 - Index];

    public IMethodSymbol? Method => Member as IMethodSymbol;
}
