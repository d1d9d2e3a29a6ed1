using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Methods;

/// <summary>Knows the methods and getters of the user's own that only read the object that they are called on.</summary>
internal interface IObjectReaders
{
    /// <summary>Determines whether a call changes no property of the object, and gives it to nobody.</summary>
    bool OnlyReads(IMethodSymbol method);
}
