namespace System;

/// <summary>A position counted from the start or the end of a sequence: what <c>[^1]</c> is compiled to, and .NET Standard 2.0 does not have.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
