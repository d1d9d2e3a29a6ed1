using System.Text;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using SchemaGen.MindVideo.Emulator.Validation;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary>Inputs that are made to cost much: their validation takes a time that grows with their length, and what it answers is bounded.</summary>
public sealed class HostileInputTests
{
    /// <summary>What is linear takes a second or two.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private const int Many = 120_000;

    private const string Tree = """
        "definitions": {"tree": {"anyOf": [{"type": "array", "items": {"$ref": "#/definitions/tree"}}, {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/tree"}}, {"type": "string"}]}}
        """;

    /// <summary>Each with the schema of <c>p</c>, its value, and whether the input is valid.</summary>
    public static TheoryData<string, bool> Cases { get; } = new()
    {
        { "wrong items", false },
        { "wrong items behind right ones", false },
        { "wrong items in arrays of arrays", false },
        { "items with alternatives", true },
        { "items in a member with a long name", true },
        { "distinct arrays of the same items", true },
        { "unknown members", false },
        { "members that patterns name", true },
        { "duplicate members", false },
        { "alternatives within alternatives", false },
        { "a data URI without data", false },
        { "texts that a pattern nearly matches", false },
        { "a missing member of each object", false },
        { "wrong values under a long name", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Validation_takes_a_time_that_grows_with_the_length(string name, bool isValid)
    {
        (string schema, string value) = Make(name);
        InputValidator validator = await SchemaFiles.ValidatorFromAsync("""{"type":"object","properties":{"p":""" + schema + "}," + Tree + "}");
        using JsonDocument input = JsonDocument.Parse($$"""{"p":{{value}}}""");

        InputViolations violations = await Task.Run(() => validator.Validate(input.RootElement)).WaitAsync(s_patience);

        Assert.Equal(isValid, violations.First.Count == 0);
        Assert.InRange(violations.First.Count, 0, InputViolations.Most);
        Assert.InRange(violations.First.Sum(static violation => violation.Pointer.Length + violation.Message.Length), 0, 300_000);
    }

    [Fact]
    public async Task The_first_hundred_violations_are_listed_and_the_rest_is_mentioned()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        Reply reply = await test.SubmitAsync(TestEmulator.Payload($$"""{"prompt":"a","image_urls":[{{Repeat("1")}}]}"""));
        JsonElement error = reply.Error(System.Net.HttpStatusCode.UnprocessableEntity, "invalid_input");

        Assert.Equal(100, error.GetProperty("violations").GetArrayLength());
        Assert.True(error.GetProperty("more_violations").GetBoolean());
        Assert.EndsWith("It has more violations than the 100 that are listed.", error.GetProperty("message").GetString());
        Assert.InRange(reply.Body.Length, 0, 20_000);

        JsonElement few = (await test.SubmitAsync(TestEmulator.Payload("""{"prompt":1}"""))).Error(System.Net.HttpStatusCode.UnprocessableEntity, "invalid_input");
        Assert.False(few.TryGetProperty("more_violations", out _));
    }

    [Fact]
    public async Task So_are_those_of_the_body()
    {
        await using TestEmulator test = await TestEmulator.StartAsync();
        string members = string.Join(',', Enumerable.Range(0, 10_000).Select(static i => $"\"a{i}\":1"));
        Reply reply = await test.SubmitAsync("{" + members + ",\"" + new string('n', 100_000) + "\":1}");

        Assert.Equal(100, reply.Error(System.Net.HttpStatusCode.BadRequest, "invalid_request").GetProperty("violations").GetArrayLength());
        Assert.InRange(reply.Body.Length, 0, 20_000);
    }

    private static (string Schema, string Value) Make(string name) => name switch
    {
        "wrong items" => ("""{"type":"array","items":{"type":"string"}}""", $"[{Repeat("1")}]"),
        "wrong items behind right ones" => ("""{"type":"array","items":{"type":"string"}}""", $"[{Repeat("\"\"")},{string.Join(',', Enumerable.Repeat("1", 100))}]"),
        "wrong items in arrays of arrays" => ("""{"items":{"items":{"type":"string"}}}""", $"[{string.Join(',', Enumerable.Repeat("[" + string.Join(',', Enumerable.Repeat("1", 450)) + "]", 450))}]"),
        "items with alternatives" => ("""{"items":{"anyOf":[{"type":"integer"},{"type":"string"}]}}""", $"[{Repeat("1")}]"),
        "items in a member with a long name" => ("""{"additionalProperties":{"items":{"anyOf":[{"type":"integer"},{"type":"string"}]}}}""", $$"""{"{{new string('n', Many)}}":[{{Repeat("1")}}]}"""),
        "distinct arrays of the same items" => ("""{"uniqueItems":true}""", $"[{string.Join(',', Enumerable.Range(0, Many).Select(static i => $"[{i},{i}]"))}]"),
        "unknown members" => ("""{"additionalProperties":false}""", "{" + Members() + "}"),
        "members that patterns name" => ("""{"patternProperties":{"^a":{"type":"integer"}},"additionalProperties":false}""", "{" + Members() + "}"),
        "duplicate members" => ("{}", "{" + Repeat("\"a\":1") + "}"),
        "alternatives within alternatives" => (
            """{"$ref":"#/definitions/tree"}""",
            new string('[', 60) + "1" + new string(']', 60)),
        "a data URI without data" => ("""{"type":"string","x-playground":{"widget":"file-upload"}}""", $"\"data:{new string('a', Many * 2)}\""),
        "texts that a pattern nearly matches" => ("""{"items":{"pattern":"^(a+)+$"}}""", $"[{string.Join(',', Enumerable.Repeat($"\"{new string('a', 60)}!\"", 100))}]"),
        "a missing member of each object" => ("""{"items":{"type":"object","required":["x"],"properties":{"x":{}}}}""", $"[{Repeat("{}")}]"),
        "wrong values under a long name" => ("""{"additionalProperties":{"items":{"type":"string"}}}""", $$"""{"{{new string('n', Many)}}":[{{Repeat("1")}}]}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string Repeat(string item)
    {
        var text = new StringBuilder(item);
        for (int i = 1; i < Many; i++)
        {
            text.Append(',').Append(item);
        }

        return text.ToString();
    }

    private static string Members() => string.Join(',', Enumerable.Range(0, Many).Select(static i => $"\"a{i}\":1"));
}
