using System.ComponentModel;

namespace SchemaGen.CompilerServices;

/// <summary>Provides the wire values of an enum. For generated code, which has a struct for each enum.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireEnum<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>The values.</summary>
    static abstract WireEnum<TEnum> Values { get; }
}
