using System.Globalization;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Formats values as messages show them: as JSON.</summary>
internal static class JsonText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => ConstraintMessages.Quote(text),
        IOpenEnum { Value: var text } => ConstraintMessages.Quote(text ?? ""),
        IModelUnion union => Of(union.Value),
        Enum member => member.ToString("D"),
        bool flag => flag ? "true" : "false",
        double number => ConstraintMessages.Number(number),
        JsonElement { ValueKind: JsonValueKind.Undefined } => "undefined",
        JsonElement element => Cut(element.GetRawText()),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => Cut(value.ToString() ?? ""),
    };

    /// <summary>Returns a text without quotes around it, shortened where it is long.</summary>
    public static string Cut(string text)
    {
        string quoted = ConstraintMessages.Quote(text.Replace('"', '\''));
        return quoted[1..^1];
    }
}
