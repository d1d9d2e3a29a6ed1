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

    /// <summary>A string, even one for which the scanner has reported a diagnostic (single quotes, a bad escape, no closing quote).</summary>
    String,
    Number,

    /// <summary>A token that starts like a number and is not one; the scanner has reported it.</summary>
    BadNumber,
    True,
    False,
    Null,

    /// <summary>A word that is not part of JSON: <c>NaN</c>, <c>undefined</c>, a name without quotes.</summary>
    Word,

    /// <summary>A character that does not start a token.</summary>
    Stray,
}
