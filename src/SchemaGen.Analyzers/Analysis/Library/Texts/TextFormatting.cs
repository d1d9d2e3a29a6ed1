using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Texts;

/// <summary>Evaluates <c>string.Format</c>. What the arguments become may depend on the culture, so only what stands before the first and behind the last of them
/// is known.</summary>
internal static class TextFormatting
{
    private static readonly char[] s_braces = ['{', '}'];

    public static AbstractValue? Format(in LibraryCall call)
    {
        int format = call.Takes(0, SpecialType.System_String) ? 0 : 1;
        if (!call.Takes(format, SpecialType.System_String) || call.Arguments[format] is not TextValue { IsExact: true, Value: var text })
        {
            return null;
        }

        int first = text.IndexOfAny(s_braces);
        return first < 0
            ? TextValue.Exactly(text)
            : TextValue.OfEnds(new TextEnds(text.Substring(0, first), text.Substring(text.LastIndexOfAny(s_braces) + 1))) is TextValue known ? known : null;
    }
}
