using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Methods;

/// <summary>Knows the methods of the user's own that make a record of the object that they are called on.</summary>
internal interface IRecordMakers
{
    /// <summary>Determines whether a call makes a record, and does nothing to the object but read it.</summary>
    bool Makes(IMethodSymbol method);
}
