using System.ComponentModel;

namespace SchemaGen.CompilerServices;

/// <summary>
/// Marks a generated record to which somebody wrote a constructor. Another assembly cannot tell it from the compiler's, and analyzers must not
/// take what it may set for missing.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HasConstructorAttribute : Attribute;
