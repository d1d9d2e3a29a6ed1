using System.ComponentModel;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>A value of one of several types (<c>anyOf</c>, <c>oneOf</c>, several names in <c>type</c>). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModelUnion
{
    /// <summary>The number of the alternative, from 1 in the order of the schema; 0 only in the default of the type, which is not a value.</summary>
    int Alternative { get; }

    /// <summary>The value; <see langword="null"/> where <see cref="Alternative"/> is 0.</summary>
    object? Value { get; }

    /// <summary>Writes the value. Not called where <see cref="Alternative"/> is 0.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="JsonException">The value has no form in JSON.</exception>
    void WriteTo(Utf8JsonWriter writer);

    /// <summary>Adds every broken constraint of the value. Not called where <see cref="Alternative"/> is 0.</summary>
    /// <param name="violations">The collector to add to.</param>
    void CollectViolations(ref ViolationCollector violations);
}

/// <summary>Reads a union from JSON. For generated code.</summary>
/// <typeparam name="TSelf">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModelUnion<TSelf> : IModelUnion
    where TSelf : struct, IModelUnion<TSelf>
{
    /// <summary>The table by which the alternatives are distinguished in JSON.</summary>
    static abstract UnionTable Table { get; }

    /// <summary>Reads the value at which the reader stands as one alternative.</summary>
    /// <param name="alternative">The alternative, as <see cref="IModelUnion.Alternative"/> counts.</param>
    /// <param name="reader">Stands on the first token of the value; afterwards on its last.</param>
    /// <param name="context">Collects the violations.</param>
    /// <returns>The value; incomplete where there are violations.</returns>
    static abstract TSelf ReadAlternative(int alternative, ref Utf8JsonReader reader, ref ReadContext context);
}
