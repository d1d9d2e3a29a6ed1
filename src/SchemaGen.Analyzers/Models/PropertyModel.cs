namespace SchemaGen.Models;

/// <summary>A member of an <see cref="ObjectShape"/>.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Shape">The shape of its value, apart from null.</param>
/// <param name="IsRequired">Whether <c>required</c> lists it.</param>
/// <param name="IsDiscriminator">Whether its only value shows which object of a union the value is, so that it is sent where the user does not set it, too.</param>
/// <param name="IsNullable">Whether <c>null</c> is among the allowed types.</param>
/// <param name="Default">The <c>default</c>, where the shape allows it and C# can express it; otherwise null.</param>
/// <param name="DefaultText">The <c>default</c> as compact JSON, where it contains an object or C# cannot express it.</param>
/// <param name="Conditions">What else the value must satisfy. The conditions apply to the value itself.</param>
/// <param name="Title">The <c>title</c>.</param>
/// <param name="Description">The <c>description</c>.</param>
/// <param name="Examples">The <c>examples</c> (and <c>example</c>), as compact JSON texts.</param>
/// <param name="IsDeprecated">Whether it is marked as <c>deprecated</c>.</param>
/// <param name="Hints">How a form shows the property (<c>x-playground</c>).</param>
internal sealed record PropertyModel(
    string WireName,
    Shape Shape,
    bool IsRequired = false,
    bool IsDiscriminator = false,
    bool IsNullable = false,
    DefaultValue? Default = null,
    string? DefaultText = null,
    EquatableArray<ConditionRule> Conditions = default,
    string? Title = null,
    string? Description = null,
    EquatableArray<string> Examples = default,
    bool IsDeprecated = false,
    InputHints? Hints = null)
{
    /// <summary>Gets how a form shows the property (<c>x-playground</c>).</summary>
    public InputHints Hints { get; init; } = Hints ?? InputHints.None;

    /// <summary>Gets whether the service uses a value where the member is left out.</summary>
    public bool HasDefault => DefaultText is not null || Default is not (null or NullDefault);
}

/// <summary>How a form shows the property (<c>x-playground</c>).</summary>
/// <param name="IsMultiline">A text area (<c>"widget": "textarea"</c>).</param>
/// <param name="IsUpload">A file upload (<c>"widget": "file-upload"</c>, or an <c>uploadKind</c>).</param>
/// <param name="IsAdvanced">Shown on demand only (<c>"advanced": true</c>).</param>
internal sealed record InputHints(bool IsMultiline, bool IsUpload, bool IsAdvanced)
{
    public static readonly InputHints None = new(false, false, false);
}
