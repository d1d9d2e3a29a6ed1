namespace System.Diagnostics.CodeAnalysis;

/// <summary>Specifies that an argument is not <see langword="null"/> when the method returns <paramref name="returnValue"/>; .NET Standard 2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
[Microsoft.CodeAnalysis.Embedded]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
