using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Reads rules in Chinese, which has no blanks between words: in a clause, the members and values are found first, and what stands between them must be one of the few forms
/// that state a rule (必须与 x 一起使用, 仅在 x 为 v 时有效, 与 x 二选一).
/// </summary>
internal sealed class ChineseReader(Siblings siblings, SiblingMember self, ProseRuleList rules)
{
    private static readonly char[] s_ends = ['\u3002', '\uFF1B', ';', '\n', '!', '\uFF01', '(', ')', '\uFF08', '\uFF09'];
    private static readonly char[] s_commas = ['\uFF0C', ','];

    /// <summary>Whether a description is written in Chinese.</summary>
    public static bool IsIn(string prose)
    {
        int count = 0;
        foreach (char c in prose)
        {
            count += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
        }

        return count > 1;
    }

    public void ReadRelations(string prose) => Read(prose, ReadRelation);

    public void ReadBounds(string prose) => Read(prose, new ChineseBounds(self, rules).Read);

    private void Read(string prose, Action<string> read)
    {
        int start = 0;
        bool isFirst = true;
        while (start < prose.Length)
        {
            int end = prose.IndexOfAny(s_ends, start);
            end = end < 0 ? prose.Length : end;
            ReadSentence(prose, start, end, isFirst, read);
            isFirst = false;
            start = end + 1;
        }
    }

    private void ReadSentence(string prose, int start, int end, bool isFirst, Action<string> read)
    {
        string sentence = prose.Substring(start, end - start);
        string trimmed = sentence.Trim();
        if (trimmed.Length < 3 || trimmed.Contains("\u5EFA\u8BAE") || trimmed.Contains("\u63A8\u8350"))
        {
            return;
        }

        int at = start + sentence.IndexOf(trimmed, StringComparison.Ordinal);
        int stop = end < prose.Length && prose[end] == '\u3002' ? end + 1 : at + trimmed.Length;
        rules.Sentence = ProseSentence.Of(prose, at, stop, isFirst);
        foreach (string clause in Clauses(trimmed))
        {
            read(clause);
        }
    }

    /// <summary>The clauses of a sentence: a condition goes with what follows it.</summary>
    private static IEnumerable<string> Clauses(string sentence)
    {
        string waiting = "";
        foreach (string part in Parts(sentence))
        {
            string clause = part.Trim();
            if (clause.EndsWith("\u65F6", StringComparison.Ordinal) || clause.StartsWith("\u5982\u679C", StringComparison.Ordinal))
            {
                // "当 mode 为 canny 时，……"
                waiting = clause.EndsWith("\u65F6", StringComparison.Ordinal) ? clause : clause + "\u65F6";
                continue;
            }

            yield return waiting + clause;
            waiting = "";
        }
    }

    /// <summary>The parts between commas; the comma of an interval, "[0, 1]", is none.</summary>
    private static IEnumerable<string> Parts(string sentence)
    {
        int start = 0;
        int depth = 0;
        for (int i = 0; i < sentence.Length; i++)
        {
            depth += sentence[i] is '[' or '\uFF3B' ? 1 : sentence[i] is ']' or '\uFF3D' ? -1 : 0;
            if (depth <= 0 && Array.IndexOf(s_commas, sentence[i]) >= 0)
            {
                yield return sentence.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return sentence.Substring(start);
    }

    private void ReadRelation(string clause)
    {
        var form = ChineseForm.Read(clause, siblings, self);
        string shape = form.Shape;
        List<SiblingMember> members = form.Members;
        List<SiblingMember> others = members.FindAll(member => member != self);
        switch (ChineseForms.Find(shape))
        {
            case ChineseMeaning.Requires when others.Count > 0 && form.Values.Count == 0:
                rules.Add(ProseRuleKind.Requires, others, static rule => rule);
                break;
            case ChineseMeaning.Excludes when form.Values.Count == 0:
                others.ForEach(other => rules.Add(ProseRuleKind.Excludes, other));
                break;
            case ChineseMeaning.ExactlyOne when others.Count > 0:
                rules.Add(ProseRuleKind.ExactlyOneOf, others, static rule => rule);
                break;
            case ChineseMeaning.AtLeastOne when others.Count > 0:
                rules.Add(ProseRuleKind.AtLeastOneOf, others, static rule => rule);
                break;
            case ChineseMeaning.OnlyIf when form.Condition() is { } condition:
                rules.Add(ProseRuleKind.EffectiveOnlyIf, [others[0]], rule => rule with { Conditions = new([condition]) });
                break;
            case ChineseMeaning.IgnoredIf when form.Condition() is { } ignoring:
                rules.Add(ProseRuleKind.EffectiveOnlyIf, [others[0]], rule => rule with { Conditions = new([ignoring.Negated()]) });
                break;
            case ChineseMeaning.RequiredIf when form.Condition() is { } requiring:
                if (requiring.Present == false)
                {
                    rules.Add(ProseRuleKind.AtLeastOneOf, others[0]);
                }
                else
                {
                    rules.Add(ProseRuleKind.RequiredIf, [others[0]], rule => rule with { Conditions = new([requiring]) });
                }

                break;
        }
    }
}
