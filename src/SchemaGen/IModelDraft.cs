using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SchemaGen.CompilerServices;

namespace SchemaGen;

/// <summary>A mutable copy of a generated record, the <c>Draft</c> that is nested in it: for forms, and whatever else sets one member after the other.</summary>
/// <remarks>A draft begins empty and may be wrong at any time. Validation by <see cref="Validator"/> (Blazor's <c>DataAnnotationsValidator</c>, for one) says what is wrong, at the member that it is about: first what
/// the attributes of the members ask for, then the rules between members.</remarks>
public interface IModelDraft : IValidatableObject
{
    /// <summary>Makes the record, and adds required members that are not given to <paramref name="violations"/>. For generated code.</summary>
    /// <param name="violations">The collector to add to.</param>
    /// <returns>The record; where required members are missing, with the defaults of their types in their place.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    IModelObject Build(ref ViolationCollector violations);

    /// <summary>Returns the C# name of a member; <see langword="null"/> where the schema does not name it. For generated code.</summary>
    /// <param name="wireName">The name in JSON.</param>
    /// <returns>The C# name.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    string? MemberOf(string wireName);

    /// <summary>Returns what is wrong with the draft, for <see cref="Validator"/>.</summary>
    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext) => DraftValidation.Results(this);
}

/// <summary>A mutable copy of a generated record.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public interface IModelDraft<out TRecord> : IModelDraft
    where TRecord : class, IModelObject
{
    /// <inheritdoc cref="IModelDraft.Build"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    new TRecord Build(ref ViolationCollector violations);

    IModelObject IModelDraft.Build(ref ViolationCollector violations) => Build(ref violations);
}
