using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>Refines an operand by the outcome of a predicate; returns null where the predicate cannot have that outcome.</summary>
internal delegate AbstractValue? Refinement(in PredicateCall call);

/// <summary>A call or property that returns a Boolean, its outcome, and the operand to refine.</summary>
/// <param name="Member">The method or the property.</param>
/// <param name="Operands">The receiver, if there is one, and the arguments in the order of the parameters.</param>
/// <param name="Index">The index of the operand to refine.</param>
/// <param name="Outcome">The outcome of the call.</param>
internal readonly record struct PredicateCall(ISymbol Member, IReadOnlyList<AbstractValue> Operands, int Index, bool Outcome)
{
    /// <summary>The type of the operand before implicit conversions, where it is known.</summary>
    public ITypeSymbol? OperandType { get; init; }

    /// <summary>The value of the operand before the refinement.</summary>
    public AbstractValue Before => Operands[Index];

    /// <summary>The other of two operands.</summary>
    public AbstractValue Other => Operands[1 - Index];

    public IMethodSymbol? Method => Member as IMethodSymbol;
}
