namespace SchemaGen.Models;

/// <summary>A member of an <see cref="ObjectShape"/>.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Shape">The shape of its value, apart from null.</param>
internal sealed record PropertyModel(string WireName, Shape Shape)
{
    /// <summary>Gets whether <c>required</c> lists it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets whether its only value shows which object of a union the value is, so that it is sent where the user does not set it, too.</summary>
    public bool IsDiscriminator { get; init; }

    /// <summary>Gets whether <c>null</c> is among the allowed types.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Gets the <c>default</c>, where the shape allows it and C# can express it; otherwise null.</summary>
    public DefaultValue? Default { get; init; }

    /// <summary>Gets the <c>default</c> as compact JSON, where it contains an object or C# cannot express it.</summary>
    public string? DefaultText { get; init; }

    /// <summary>Gets whether the service uses a value where the member is left out.</summary>
    public bool HasDefault => DefaultText is not null || Default is not (null or NullDefault);

    /// <summary>Gets what else the value must satisfy. The conditions apply to the value itself.</summary>
    public EquatableArray<ConditionRule> Conditions { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Gets the <c>examples</c> (and <c>example</c>), as compact JSON texts.</summary>
    public EquatableArray<string> Examples { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Gets how a form shows the property (<c>x-playground</c>).</summary>
    public InputHints Hints { get; init; } = InputHints.None;
}

/// <summary>How a form shows the property (<c>x-playground</c>).</summary>
/// <param name="IsMultiline">A text area (<c>"widget": "textarea"</c>).</param>
/// <param name="IsUpload">A file upload (<c>"widget": "file-upload"</c>, or an <c>uploadKind</c>).</param>
/// <param name="IsAdvanced">Shown on demand only (<c>"advanced": true</c>).</param>
internal sealed record InputHints(bool IsMultiline, bool IsUpload, bool IsAdvanced)
{
    public static readonly InputHints None = new(false, false, false);
}
