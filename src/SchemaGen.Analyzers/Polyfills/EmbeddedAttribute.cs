namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from every other assembly, also from those that see the internal ones: they have the types of .NET under the same names.</summary>
[Embedded]
internal sealed class EmbeddedAttribute : Attribute;
