using System.ComponentModel;

namespace SchemaGen.CompilerServices;

/// <summary>A text that has known values, but may be another one (<c>anyOf</c> of an <c>enum</c> and a string).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum
{
    /// <summary>The text in JSON; <see langword="null"/> only in the default of the type, which is no value.</summary>
    string Value { get; }
}

/// <summary>Makes a value of the text. For generated code.</summary>
/// <typeparam name="TSelf">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf> : IOpenEnum
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The value that stands for a text.</summary>
    /// <param name="value">The text.</param>
    static abstract TSelf Create(string value);
}
