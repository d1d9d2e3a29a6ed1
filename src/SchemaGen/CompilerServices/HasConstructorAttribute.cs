using System.ComponentModel;

namespace SchemaGen.CompilerServices;

/// <summary>
/// Marks a generated record for which the user wrote a constructor. Another assembly cannot distinguish it from the compiler's, and analyzers must not
/// report as missing what it may set.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HasConstructorAttribute : Attribute;
