namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary>Values for the members of <c>rich.json</c>.</summary>
internal static class RichValues
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["prompt"] = ["\"abc\"", "\"\"", "\"abcdef\"", "\"😀😀😀😀😀\"", "\"😀😀😀😀😀😀\"", "\"e\u0301e\u0301e\"", "\"e\u0301e\u0301e\u0301\""],
        ["mode"] = ["\"a\"", "\"b\"", "\"b\"", "\"c\"", "null"],
        ["mode_weight"] = ["1", "0.5", "\"a\""],
        ["kind"] = ["\"x\"", "\"X\"", "\"\"", "\"\\u0078\""],
        ["level"] = ["4", "0", "10", "12", "3", "-2", "4.0", "0.4e1", "4.5", "-0"],
        ["ratio"] = ["0.5", "1", "1.0", "0", "-0.0", "1e-3", "1.001", "1e400", "1e-400"],
        ["tags"] = ["[\"a\",\"b\"]", "[]", "[\"a\",\"a\"]", "[\"a\",\"\\u0061\"]", "[\"😀😀\"]", "[\"abc\"]", "[\"a\",\"b\",\"c\"]", "[\"a\",\"b\",\"c\",\"d\"]", "[1,\"1\"]"],
        ["nothing"] = ["[]", "[\"a\"]", "\"\""],
        ["seed"] = ["7", "null", "-1", "-2", "9223372036854775807", "9223372036854775808", "1.0", "1.5"],
        ["note"] = ["\"p\"", "null", "\"q\""],
        ["code"] = ["\"ab\"", "\"abc\"", "\"ad\"", "\"ab\\n\"", "\"\""],
        ["start"] = ["1", "1.5", "\"1\""],
        ["stop"] = ["2", "1e3", "null"],
        ["flag"] = ["true", "\"x\"", "[1]", "{\"a\":[]}", "12345678901234567890"],
        ["link"] = ["\"urn:a\"", "\"https://a\"", "\"/tmp/a\"", "\"C:/a\"", "\"a b:c\"", "\"https:///a\"", "\"x:\"", "\"xy:\"", "\"xy:a b\"", "\"mailto:a@b\""],
        ["clip_url"] = ["\"https://a/b.mp4\"", "\"data:video/mp4,x\"", "\"data:image/png,x\"", "\"b.mp4\"", "\"\""],
        ["size"] = ["\"wide\"", "\"tall\"", "{\"width\":1,\"height\":2}", "{\"width\":1}", "{\"width\":0,\"height\":2}", "{\"width\":1,\"height\":2,\"depth\":3}", "{\"width\":1.0,\"height\":2}", "[]"],
    };
}
