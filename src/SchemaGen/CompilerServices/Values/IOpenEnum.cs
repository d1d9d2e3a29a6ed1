using System.ComponentModel;

namespace SchemaGen.CompilerServices;

/// <summary>A text with known values, which may be another one (<c>anyOf</c> of an <c>enum</c> and a string).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum
{
    /// <summary>The text in JSON; <see langword="null"/> only in the default of the type, which is not a value.</summary>
    string Value { get; }
}

/// <summary>An open enum that can be created from its text. For generated code.</summary>
/// <typeparam name="TSelf">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf> : IOpenEnum
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>Returns the value that stands for a text.</summary>
    /// <param name="value">The text.</param>
    static abstract TSelf Create(string value);
}
