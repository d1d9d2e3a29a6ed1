using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SchemaGen.CompilerServices;

namespace SchemaGen;

/// <summary>An object generated from a JSON Schema: an input record, or an object nested in one.</summary>
public interface IModelObject : IValidatableObject
{
    /// <summary>Writes the object as JSON: the properties in the order of the schema, enum values exactly as the schema spells them, and
    /// optional properties that are <see langword="null"/> left out.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">A value has no form in JSON: an undefined enum value, <see cref="double.NaN"/>, an infinity.</exception>
    void WriteTo(Utf8JsonWriter writer);

    /// <summary>Adds every broken constraint to <paramref name="violations"/>. For generated code; users call
    /// <see cref="ModelInputExtensions.Validate"/>.</summary>
    /// <param name="violations">The collector to add to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void CollectViolations(ref ViolationCollector violations);

    /// <summary>Returns the broken constraints, for <see cref="Validator"/>.</summary>
    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) => ModelValidation.Results(this);
}

/// <summary>An object generated from a JSON Schema that can be read from JSON.</summary>
/// <typeparam name="TSelf">The generated type itself.</typeparam>
public interface IModelObject<TSelf> : IModelObject
    where TSelf : IModelObject<TSelf>
{
    /// <summary>Reads the object at which <paramref name="reader"/> stands, and adds every violation to <paramref name="context"/>. For generated
    /// code; users call <see cref="ModelInput.Parse{T}(string)"/>.</summary>
    /// <param name="reader">Stands on the value; afterwards on its last token.</param>
    /// <param name="context">Collects the violations. When there are any, the object that is returned is incomplete.</param>
    /// <returns>The object.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf ReadFrom(ref Utf8JsonReader reader, ref ReadContext context);

    /// <summary>The contract of an input; null for a part of one.</summary>
    internal static virtual ModelInputContract? Contract => null;
}
