using System.Buffers;
using System.Text;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Describes the token at which a reader stands, for messages.</summary>
internal static class TokenText
{
    /// <summary>Returns the text of a string or a member's name; null for other tokens, and where it is not valid Unicode: a lone surrogate, a broken UTF-8 sequence.</summary>
    public static string? TryGetString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Returns the token as it is written.</summary>
    public static string Raw(ref Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    /// <summary>Returns a scalar as JSON, and the kind of any other value.</summary>
    public static string Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => ConstraintMessages.Quote(TryGetString(ref reader) ?? Raw(ref reader)),
        JsonTokenType.Number => JsonText.Cut(Raw(ref reader)),
        _ => Describe(ref reader),
    };

    /// <summary>Returns the token in words: <c>the text "abc"</c>, <c>the number 1.5</c>, <c>true</c>, <c>an array</c>.</summary>
    public static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.PropertyName => "the text " + ConstraintMessages.Quote(TryGetString(ref reader) ?? Raw(ref reader)),
        JsonTokenType.Number => "the number " + JsonText.Cut(Raw(ref reader)),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "an array",
        _ => "an object",
    };
}
