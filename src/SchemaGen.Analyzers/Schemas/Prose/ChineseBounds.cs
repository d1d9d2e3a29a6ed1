using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>Reads bounds in Chinese: 最多 14 张, 1 到 4 之间, 不超过 500 个字符, 必须是 8 的倍数, 可选值：a、b.</summary>
internal sealed class ChineseBounds(SiblingMember self, ProseRuleList rules)
{
    private const string Counted = "张个条项幅份组段名";

    public void Read(string clause)
    {
        string text = clause.Replace(" ", "");
        if (text.Length == 0 || self.Values.Count > 0)
        {
            return;
        }

        if (self.IsNumber)
        {
            ReadNumber(text);
        }
        else if (self.Type is "array" or "string")
        {
            ReadCount(text, isList: self.Type == "array");
        }

        if (self.Type == "string" && ReadValues(text) is { Count: > 1 } values)
        {
            rules.Add(ProseRuleKind.OneOf, [], rule => rule with { Values = values.ToEquatableArray() });
        }
    }

    private void ReadNumber(string text)
    {
        if (ReadFactor(text) is { } factor)
        {
            rules.Add(ProseRuleKind.MultipleOf, [], rule => rule with { Value = factor });
        }
        else if (ReadRange(text) is { } range)
        {
            rules.Add(ProseRuleKind.Range, [], rule => rule with { Bounds = range });
        }
    }

    /// <summary>"必须是 8 的倍数", "能被 16 整除".</summary>
    private static string? ReadFactor(string text)
    {
        int at = After(text, "必须是", "必须为", "须为", "需为", "应为", "必须能被", "需能被", "能被", "是", "为");
        string? number = at < 0 ? null : NumberAt(text, ref at);
        return number is not null && number != "0" && text.Substring(at) is "的倍数" or "的整数倍" or "整除" ? number : null;
    }

    /// <summary>"取值范围：1-4", "1 到 4 之间", "必须在 [0, 1] 之间".</summary>
    private static ProseBounds? ReadRange(string text)
    {
        int at = After(text, "取值范围为", "取值范围是", "取值范围", "有效范围", "范围为", "范围", "必须在", "必须介于", "取值在", "介于", "在", "");
        bool isObligation = at > 0;
        at = at < 0 ? 0 : at;
        at += at < text.Length && text[at] is '：' or ':' ? 1 : 0;
        bool isBracket = at < text.Length && text[at] is '[' or '［';
        at += isBracket ? 1 : 0;
        if (NumberAt(text, ref at) is not { } minimum)
        {
            return null;
        }

        int joint = at;
        at = After(text.Substring(at), "到", "至", "-", "~", "～", "—", ",", "，", "和", "与");
        if (at < 0 || (text[joint] is ',' or '，' && !isBracket))
        {
            return null;
        }

        at += joint;
        if (NumberAt(text, ref at) is not { } maximum)
        {
            return null;
        }

        at += isBracket && at < text.Length && text[at] is ']' or '］' ? 1 : 0;
        string rest = text.Substring(at);
        return rest is "之间" or "之间的整数" or "之间的数" || (isObligation && rest.Length == 0) ? new ProseBounds(minimum, maximum) : null;
    }

    /// <summary>"最多 14 张", "至少 1 个", "不超过 500 个字符", "1-9 张".</summary>
    private void ReadCount(string text, bool isList)
    {
        int at = After(text, "最多支持", "最多上传", "最多可配置", "最多可以上传", "最多可选", "最多可设置", "最多允许", "最大支持", "最多传入", "最多可传", "最多可上传", "最多", "不超过", "不能超过", "不得超过", "至多", "最长", "最大长度", "长度不超过", "支持最多", "上限");
        bool isMaximum = at >= 0;
        at = isMaximum ? at : After(text, "至少需要", "至少上传", "至少", "最少", "不少于");
        if (at < 0)
        {
            return;
        }

        at += at < text.Length && text[at] is '：' or ':' or '为' ? 1 : 0;
        if (NumberAt(text, ref at) is not { } number || number.IndexOf('.') >= 0)
        {
            return;
        }

        string unit = text.Substring(at);
        bool isCharacters = unit is "个字符" or "字符" or "字" or "个字" or "个汉字";
        bool isItems = unit.Length > 0 && Counted.IndexOf(unit[0]) >= 0 && !isCharacters && unit.Length < 6;
        if (isList ? isItems : isCharacters)
        {
            rules.Add(isList ? isMaximum ? ProseRuleKind.MaxItems : ProseRuleKind.MinItems : isMaximum ? ProseRuleKind.MaxLength : ProseRuleKind.MinLength, [], rule => rule with { Value = number });
        }
    }

    /// <summary>"可选值：a、b、c".</summary>
    private static List<string>? ReadValues(string text)
    {
        int at = After(text, "可选值为", "可选值有", "可选值", "取值为", "可选项", "支持的值");
        if (at <= 0)
        {
            return null;
        }

        at += at < text.Length && text[at] is '：' or ':' ? 1 : 0;
        List<string> values = [];
        foreach (string part in text.Substring(at).Split('、', '/', '|', '或', '和'))
        {
            string value = part.Trim('"', '`', '\'', '“', '”');
            if (value.Length == 0 || value.Any(static c => c > 127) || values.Contains(JsonText.Quote(value)))
            {
                return null;
            }

            values.Add(JsonText.Quote(value));
        }

        return values;
    }

    /// <summary>The position behind the first of these that the text begins with, or -1.</summary>
    private static int After(string text, params string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
            {
                return beginning.Length;
            }
        }

        return -1;
    }

    private static string? NumberAt(string text, ref int at)
    {
        int end = at;
        end += end < text.Length && text[end] == '-' ? 1 : 0;
        while (end < text.Length && (text[end] is >= '0' and <= '9' || (text[end] == '.' && end > at)))
        {
            end++;
        }

        string number = text.Substring(at, end - at);
        if (!Constraints.NumberText.IsNumber(number, allowsFraction: true, allowsExponent: false))
        {
            return null;
        }

        at = end;
        return number;
    }
}
