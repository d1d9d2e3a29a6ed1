using System.Text.Json;
using SchemaGen.CompilerServices;
using Xunit;

namespace SchemaGen.Tests;

public class MemberTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Every_member_is_found_in_any_order(int count)
    {
        var table = new MemberTable("m", [0, count - 1], Enumerable.Range(0, count).Select(i => "member_" + i).ToArray());
        int[] expected = [.. Enumerable.Range(0, count).Reverse(), -1];
        string json = "{" + string.Join(",", expected.Select(i => $"\"member_{i}\":[{i}]")) + "}";
        Assert.Equal(expected, Read(json, table, out IReadOnlyList<PendingViolation> violations));
        Assert.Empty(violations);
        Assert.Equal(expected, Read(json.Replace("member", "\\u006dember", StringComparison.Ordinal), table, out _));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(70)]
    public void Missing_and_duplicate_members_are_violations(int count)
    {
        var table = new MemberTable("m", [0, count - 1], Enumerable.Range(0, count).Select(i => "member_" + i).ToArray());
        string last = $"\"member_{count - 1}\":0";
        Assert.Equal([count - 1], Read("{" + last + "," + last + "}", table, out IReadOnlyList<PendingViolation> violations));
        Assert.Equal([$"/member_{count - 1} json", "/member_0 required"], violations.Select(violation => violation.Pointer + " " + violation.Keyword));
        Assert.Empty(Read("{}", table, out violations));
        Assert.Equal(["/member_0 required", $"/member_{count - 1} required"], violations.Select(violation => violation.Pointer + " " + violation.Keyword));
    }

    [Fact]
    public void A_member_above_the_64th_is_missed_where_it_alone_is_required()
    {
        var table = new MemberTable("m", [69], Enumerable.Range(0, 70).Select(i => "member_" + i).ToArray());
        Read("""{"member_0":0}""", table, out IReadOnlyList<PendingViolation> violations);
        Assert.Equal(["/member_69 required"], violations.Select(violation => violation.Pointer + " " + violation.Keyword));
        Read("""{"member_69":0}""", table, out violations);
        Assert.Empty(violations);
    }

    private static List<int> Read(string json, MemberTable table, out IReadOnlyList<PendingViolation> violations)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();
        List<int> members = [];
        var context = default(ReadContext);
        ObjectScope scope = context.EnterObject(ref reader, table);
        while (context.NextMember(ref reader, ref scope, out int member))
        {
            members.Add(member);
            reader.Skip();
        }

        context.LeaveObject(ref scope);
        violations = context.Pending;
        return members;
    }
}
