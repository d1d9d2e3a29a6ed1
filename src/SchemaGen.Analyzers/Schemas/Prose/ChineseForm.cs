using System.Text;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>A Chinese clause with its members and values replaced by marks, so that its form can be compared.</summary>
/// <param name="shape">The clause: <c>X</c> for another member, <c>S</c> for the member itself, <c>V</c> for a value.</param>
/// <param name="members">The members, in order.</param>
/// <param name="values">The values, in order, as JSON.</param>
internal sealed class ChineseForm(string shape, List<SiblingMember> members, List<string> values)
{
    public readonly string Shape = shape;

    public readonly List<SiblingMember> Members = members;

    public readonly List<string> Values = values;

    public static ChineseForm Read(string clause, Siblings siblings, SiblingMember self)
    {
        var shape = new StringBuilder();
        List<SiblingMember> members = [];
        List<string> values = [];
        int at = 0;
        while (at < clause.Length)
        {
            int end = EndOfName(clause, at);
            SiblingMember? titled = end > at ? null : Titled(clause, at, siblings);
            if (end == at && titled is null)
            {
                if (!char.IsWhiteSpace(clause[at]) && clause[at] is not ('`' or '"' or '\'' or '\u201C' or '\u201D' or '\u300C' or '\u300D' or '(' or ')' or '\uFF08' or '\uFF09'))
                {
                    shape.Append(clause[at]);
                }

                at++;
                continue;
            }

            string name = titled?.Title ?? clause.Substring(at, end - at);
            at += name.Length;
            if ((titled ?? siblings.Named(name)) is { } member)
            {
                members.Add(member);
                shape.Append(member == self ? 'S' : 'X');
            }
            else if (members.Count > 0 && members[members.Count - 1] != self && members[members.Count - 1].FindValue(name, isQuoted: true) is { } value)
            {
                values.Add(value);
                shape.Append('V');
            }
            else if (members.Count == 0 && Owner(name, siblings, self) is { } owner)
            {
                members.Add(owner);
                values.Add(owner.FindValue(name, isQuoted: false)!);
                shape.Append("XV");
            }
            else
            {
                shape.Append('?');
            }
        }

        return new ChineseForm(shape.ToString(), members, values);
    }

    /// <summary>The condition on the only other member; null where there is none, or several.</summary>
    public ProseCondition? Condition()
    {
        if (Members.FindAll(static _ => true).Select(static member => member.Name).Distinct().Count() != 1 || Shape.IndexOf('S') >= 0)
        {
            return null;
        }

        SiblingMember member = Members[0];
        if (Values.Count > 0)
        {
            EquatableArray<string> values = Values.Distinct().ToEquatableArray();
            return Shape.Contains("\u4E0D\u4E3A") || Shape.Contains("\u4E0D\u662F") ? new ProseCondition(member.Name) { NotValues = values } : new ProseCondition(member.Name) { Values = values };
        }

        bool isAbsent = Shape.Contains("\u672A") || Shape.Contains("\u4E0D\u5B58\u5728") || Shape.Contains("\u6CA1\u6709") || Shape.Contains("\u4E3A\u7A7A") && !Shape.Contains("\u4E0D\u4E3A\u7A7A");
        return ConditionValues.Given(member, !isAbsent);
    }

    private static int EndOfName(string clause, int at)
    {
        int end = at;
        while (end < clause.Length && (clause[end] < 128 && (char.IsLetterOrDigit(clause[end]) || clause[end] is '_' or '-' or '.' || (clause[end] == ':' && end > at))))
        {
            end++;
        }

        return end;
    }

    private static SiblingMember? Titled(string clause, int at, Siblings siblings)
    {
        SiblingMember? found = null;
        foreach (SiblingMember member in siblings.All)
        {
            if (member.Title is { Length: > 1 } title && title[0] >= 128 && string.CompareOrdinal(clause, at, title, 0, title.Length) == 0 && title.Length > (found?.Title!.Length ?? 0))
            {
                found = member;
            }
        }

        return found;
    }

    private static SiblingMember? Owner(string value, Siblings siblings, SiblingMember self)
    {
        if (self.FindValue(value, isQuoted: false) is not null)
        {
            return null;
        }

        SiblingMember? owner = null;
        foreach (SiblingMember member in siblings.All)
        {
            if (member.Values.Count > 1 && !member.IsFlag && member.FindValue(value, isQuoted: false) is not null)
            {
                if (owner is not null)
                {
                    return null;
                }

                owner = member;
            }
        }

        return owner;
    }
}
