using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Locking;

namespace SchemaGen.Tool.Tests.Locking;

public sealed class LockFileTests
{
    private const string Written = """
        {
          "a/b": {
            "source": "replicate:a/b",
            "pointer": "/latest_version/openapi_schema",
            "pick": 2,
            "version": "v1",
            "etag": "\"x\"",
            "removed": [
              "/n",
              "/size=21:9"
            ],
            "example": {
              "prompt": "ein \"Turm\"",
              "n": 1.50,
              "list": []
            },
            "sha256": "00"
          },
          "b": {
            "source": "b.json",
            "sha256": "01"
          },
          "schemagen:lock": 1
        }

        """;

    [Fact]
    public void Every_member_comes_back() => Assert.Equal(Written, LockReader.Read(Written, "lock").Write());

    [Fact]
    public void Slugs_are_in_ordinal_order_whatever_order_they_are_added_in()
    {
        LockFile file = new();
        foreach (string slug in new[] { "b", "a", "B", "a/c" })
        {
            file.Entries[slug] = new LockEntry("x", "0");
        }

        Assert.Equal(["B", "a", "a/c", "b"], LockReader.Read(file.Write(), "lock").Entries.Keys);
    }

    [Theory]
    [InlineData("a", "z")]
    [InlineData("a", "n")]
    [InlineData("z", "n")]
    public void Two_branches_that_each_add_a_slug_change_no_line_in_common(string mine, string theirs)
    {
        string[] common = With("k", "p");
        string[] left = With("k", "p", mine);
        string[] right = With("k", "p", theirs);

        // A block is inserted, and no line of the file that both have is another.
        Assert.Equal(common.Length + 4, left.Length);
        Assert.True(IsSubsequence(common, left) && IsSubsequence(common, right));
        Assert.True(IsSubsequence(left, With("k", "p", mine, theirs)) && IsSubsequence(right, With("k", "p", mine, theirs)));
    }

    [Theory]
    [InlineData("{", "lock(1,2)")]
    [InlineData("[]", "an object is expected")]
    [InlineData("{}", "\"schemagen:lock\": 1 is expected")]
    [InlineData("""{ "schemagen:lock": 2 }""", "lock(1,21): \"schemagen:lock\": 1 is expected: another version")]
    [InlineData("""{ "a": 1, "schemagen:lock": 1 }""", "lock(1,8): an object is expected")]
    [InlineData("""{ "a": { "sha256": "0" }, "schemagen:lock": 1 }""", "'source' is missing")]
    [InlineData("""{ "a": { "source": 1, "sha256": "0" }, "schemagen:lock": 1 }""", "'source' is a text")]
    [InlineData("""{ "a": { "source": "x", "sha256": "0" }, "a": { "source": "y", "sha256": "1" }, "schemagen:lock": 1 }""", "lock(1,42): the member \"a\" is given twice")]
    [InlineData("{\n<<<<<<< HEAD\n  \"a\": {},\n=======\n>>>>>>> x\n}", "has the marks of a merge in it")]
    public void What_is_no_lock_is_named(string text, string message) => Assert.Contains(message, Assert.Throws<ToolFailure>(() => LockReader.Read(text, "lock")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_hash_is_that_of_the_bytes_with_line_feeds()
    {
        Assert.Equal("87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7", LockEntry.Hash("a\n"u8));
        Assert.Equal(LockEntry.Hash("a\nb\n"u8), LockEntry.Hash("a\r\nb\r\n"u8));
        Assert.NotEqual(LockEntry.Hash("a\nb\n"u8), LockEntry.Hash("a\rb\n"u8));
    }

    private static string[] With(params string[] slugs)
    {
        LockFile file = new();
        foreach (string slug in slugs)
        {
            file.Entries[slug] = new LockEntry("source of " + slug, "hash of " + slug);
        }

        return file.Write().Split('\n');
    }

    private static bool IsSubsequence(string[] part, string[] whole)
    {
        int at = 0;
        foreach (string line in whole)
        {
            at += at < part.Length && part[at] == line ? 1 : 0;
        }

        return at == part.Length;
    }
}
