using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Reads the values of enums.</summary>
internal static class WireTextReader
{
    /// <summary>Returns the index of the value at which the reader stands. Of any other the context is told, and 0 stands for it.</summary>
    public static int Read(WireTexts texts, ref Utf8JsonReader reader, ref ReadContext context)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            context.AddWrongType(ref reader, "a text");
            return 0;
        }

        int index = texts.IndexOf(ref reader);
        if (index < 0)
        {
            string text = TokenText.TryGetString(ref reader) ?? TokenText.Raw(ref reader);
            context.Add(KeywordNames.Enum, ConstraintMessages.NotAllowed, ConstraintMessages.Quote(text), texts.Allowed(text));
        }

        return Math.Max(index, 0);
    }
}
