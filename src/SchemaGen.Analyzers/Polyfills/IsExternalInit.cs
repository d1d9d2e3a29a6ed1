namespace System.Runtime.CompilerServices;

/// <summary>Marks <c>init</c> accessors for the compiler; records need it, and .NET Standard 2.0 does not have it.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal static class IsExternalInit;
