namespace SchemaGen.Diagnostics;

/// <summary>The keys of the properties that a diagnostic passes to its code fix.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The text to replace what was reported; null where there is none to suggest.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>Set where only <c>partial</c> is missing.</summary>
    public const string AddPartial = nameof(AddPartial);

    /// <summary>The number of items to keep of a collection that has too many.</summary>
    public const string KeepItems = nameof(KeepItems);

    /// <summary>What a rule from prose says: <c>requires</c>, <c>excludes</c>, <c>range</c>, ...</summary>
    public const string Kind = nameof(Kind);

    /// <summary>The JSON Pointer of the member whose description states a rule.</summary>
    public const string Property = nameof(Property);

    /// <summary>The wire names of the other members that a rule speaks of, with commas between them.</summary>
    public const string Others = nameof(Others);

    /// <summary>The words that a rule was read from.</summary>
    public const string Words = nameof(Words);

    /// <summary>The lower bound that a rule states.</summary>
    public const string Minimum = nameof(Minimum);

    /// <summary>The upper bound that a rule states.</summary>
    public const string Maximum = nameof(Maximum);

    /// <summary>The factor, length or count that a rule states, or the value under which it holds.</summary>
    public const string Value = nameof(Value);

    /// <summary>The values that a rule states, with commas between them.</summary>
    public const string Values = nameof(Values);

    /// <summary>The keywords that say what a rule says of a value: a JSON object, <c>{ "minimum": 1 }</c>.</summary>
    public const string Keywords = nameof(Keywords);

    /// <summary>The C# name of the property that has to be given too.</summary>
    public const string Companion = nameof(Companion);

    /// <summary>The position in the file of the value that makes this property null; null where nothing assigns it.</summary>
    public const string NullAt = nameof(NullAt);

    /// <summary>The C# names of the properties without which the rule would be kept, comma separated.</summary>
    public const string Remove = nameof(Remove);

    /// <summary>The C# names of the properties with which the rule may be kept, comma separated.</summary>
    public const string Add = nameof(Add);

    /// <summary>The number with which the rule would be kept, as JSON.</summary>
    public const string Number = nameof(Number);

    /// <summary>The C# name of the property that <see cref="Number"/> is for.</summary>
    public const string NumberOf = nameof(NumberOf);
}
