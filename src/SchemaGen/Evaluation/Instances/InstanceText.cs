using System.Text;
using SchemaGen.Constraints;

namespace SchemaGen.Evaluation.Instances;

/// <summary>Formats instances as messages show them: as JSON, shortened where it is long.</summary>
internal static class InstanceText
{
    private const int LongestText = 60;

    /// <summary>Returns the value as JSON; a value that is not known, in words.</summary>
    public static string Of(Instance instance)
    {
        switch (instance)
        {
            case StringInstance { Value: { } text }:
                return ConstraintMessages.Quote(text);
            case { IsWhole: true } and not ObjectInstance and not ArrayInstance:
                var scalar = new StringBuilder();
                Append(scalar, instance);
                return Cut(scalar);
            case { IsWhole: true }:
                var json = new StringBuilder();
                Append(json, instance);
                return Cut(json);
            default:
                return TypeWords.Of(instance.Types);
        }
    }

    /// <summary>Determines whether the value is known, and shown to its end.</summary>
    public static bool IsShort(Instance instance)
    {
        var json = new StringBuilder();
        if (instance.IsWhole)
        {
            Append(json, instance);
        }

        return instance.IsWhole && json.Length <= LongestText;
    }

    /// <summary>Returns the value in words: <c>the text "abc"</c>, <c>the number 1.5</c>, <c>true</c>, <c>an array</c>.</summary>
    public static string Describe(Instance instance) => instance switch
    {
        StringInstance { Value: { } text } => "the text " + ConstraintMessages.Quote(text),
        NumberInstance { IsWhole: true } number => "the number " + Of(number),
        LiteralInstance literal => literal.Text,
        _ => TypeWords.Of(instance.Types),
    };

    private static void Append(StringBuilder json, Instance instance)
    {
        if (json.Length > LongestText)
        {
            return;
        }

        switch (instance)
        {
            case NumberInstance number:
                json.Append(number.Text);
                break;
            case StringInstance text:
                json.Append(ConstraintMessages.Quote(text.Value!));
                break;
            case LiteralInstance literal:
                json.Append(literal.Text);
                break;
            case ArrayInstance array:
                json.Append('[');
                for (int i = 0; i < array.Items.Length && json.Length <= LongestText; i++)
                {
                    json.Append(i == 0 ? "" : ",");
                    Append(json, array.Items[i]);
                }

                json.Append(']');
                break;
            case ObjectInstance value:
                json.Append('{');
                for (int i = 0; i < value.Names.Length && json.Length <= LongestText; i++)
                {
                    json.Append(i == 0 ? "" : ",").Append(ConstraintMessages.Quote(value.Names[i])).Append(':');
                    Append(json, value.Values[i]);
                }

                json.Append('}');
                break;
        }
    }

    private static string Cut(StringBuilder json)
    {
        if (json.Length <= LongestText)
        {
            return json.ToString();
        }

        int end = char.IsHighSurrogate(json[LongestText - 1]) ? LongestText - 1 : LongestText;
        return json.ToString(0, end) + "…";
    }
}
