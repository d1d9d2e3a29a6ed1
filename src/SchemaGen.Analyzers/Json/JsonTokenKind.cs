namespace SchemaGen.Json;

internal enum JsonTokenKind
{
    /// <summary>The end of the text.</summary>
    End,
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Comma,
    Colon,

    /// <summary>A string, also one whose diagnostics (single quotes, a bad escape, no closing quote) the scanner has reported.</summary>
    String,
    Number,

    /// <summary>Something that starts as a number does and is none; the scanner has reported it.</summary>
    BadNumber,
    True,
    False,
    Null,

    /// <summary>A word that JSON does not know: <c>NaN</c>, <c>undefined</c>, a name without quotes.</summary>
    Word,

    /// <summary>A character that starts no token.</summary>
    Stray,
}
