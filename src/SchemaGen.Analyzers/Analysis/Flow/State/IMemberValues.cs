using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Knows what members of the user's own have or return, whoever asks and whenever that is.</summary>
internal interface IMemberValues
{
    /// <summary>Returns the value of a field or property, or the result of a method; null where nothing is known beyond the type.</summary>
    AbstractValue? Of(ISymbol member);

    /// <summary>Returns the record that a read-only field or property keeps, as a <c>with</c> copies it; null where it is not known.</summary>
    RecordValue? Prototype(ISymbol member);

    /// <summary>Returns the value that the statements just before have assigned to a field or property; null where that is not certain.</summary>
    AbstractValue? Assigned(IMemberReferenceOperation reference);
}
