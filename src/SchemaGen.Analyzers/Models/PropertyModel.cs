namespace SchemaGen.Models;

/// <summary>A member of an <see cref="ObjectShape"/>.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Shape">What its value is, null apart.</param>
internal sealed record PropertyModel(string WireName, Shape Shape)
{
    /// <summary>Whether <c>required</c> lists it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether <c>null</c> is among the allowed types.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The <c>default</c>, where it is one that the shape allows and an initialiser can say; else null.</summary>
    public DefaultValue? Default { get; init; }

    /// <summary>The same as compact JSON, where it holds an object or is none that an initialiser can say.</summary>
    public string? DefaultText { get; init; }

    /// <summary>Whether a rule may forbid it to be there: a default would then be sent where nobody gave a value.</summary>
    public bool MayBeForbidden { get; init; }

    /// <summary>What else is asked of the value. The conditions speak of the value itself.</summary>
    public EquatableArray<ConditionRule> Conditions { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The <c>examples</c> (and <c>example</c>), as compact JSON texts.</summary>
    public EquatableArray<string> Examples { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>What <c>x-playground</c> says about how to ask a person for the value.</summary>
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
