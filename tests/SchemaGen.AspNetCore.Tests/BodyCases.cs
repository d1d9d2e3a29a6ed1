namespace SchemaGen.AspNetCore.Tests;

/// <summary>Bodies that are refused, with what is wrong: the same for minimal APIs and controllers.</summary>
internal static class BodyCases
{
    private const string Valid = """{"prompt":"a lighthouse"}""";

    private const string Slug = "gemini-2-5-flash-image-preview-official";

    /// <summary>Path, body and violations.</summary>
    public static TheoryData<string, string, string[]> Refused { get; } = new()
    {
        { "/draw", """{"prompt":"","n":9,"mask_url":"https://x.example/m.png","size":"7:3"}""", ["/size enum", "/prompt minLength", "/n maximum", "/mask_url dependentRequired"] },
        { "/draw", """{"n":"2"}""", ["/n type", "/prompt required"] },
        { "/draw", """{"prompt":"a",}""", [" json"] },
        { "/draw", """{"prompt":"a" """, [" json"] },
        { "/draw", "", [" json"] },
        { "/draw", "null", [" type"] },
        { "/draw", "[]", [" type"] },
        { "/order", """{"id":1,"input":{"prompt":"a","n":9}}""", ["/input/n maximum"] },
        { "/order", $$$"""{"id":1,"input":{{{Valid}}},"more":[{{{Valid}}},{"prompt":"","n":0}]}""", ["/more/1/prompt minLength", "/more/1/n minimum"] },
        { "/order", """{"id":1,"input":{"prompt":""},"more":[{"n":0,"prompt":"a"},{"prompt":"a","n":7}]}""", ["/input/prompt minLength", "/more/0/n minimum", "/more/1/n maximum"] },
        { "/order", """{"id":"x","input":{"prompt":"a"}}""", ["/id type"] },
        { "/order", """{"input":{"prompt":""},"id":"x"}""", ["/input/prompt minLength", "/id type"] },
        { "/order", $$$$"""{"id":1,"input":{{{{Valid}}}},"any":{"model":"{{{{Slug}}}}","input":{"prompt":"a","n":9}}}""", ["/any/input/n maximum"] },
        { "/order", $$$"""{"id":1,"input":{{{Valid}}},"any":{"input":{"prompt":"a","n":9},"model":"{{{Slug}}}"}}""", ["/any/input/n maximum"] },
        { "/order", $$$"""{"id":1,"input":{{{Valid}}},"any":{"input":{"prompt":"a"},"model":"unknown"}}""", ["/any type"] },
        { "/list", $$$"""[{{{Valid}}},{"prompt":"a","n":9}]""", ["/1/n maximum"] },
        { "/map", $$$"""{"a/b":{{{Valid}}},"c~d":{"prompt":"a","n":9}}""", ["/c~0d/n maximum"] },
        { "/list", $$$"""[{{{Valid}}},{"prompt":"a","n":}]""", ["/1 json"] },
    };

    public static TheoryData<string, string> Accepted { get; } = new()
    {
        { "/draw", Valid },
        { "/order", $$$"""{"id":1,"input":{{{Valid}}},"more":[{{{Valid}}}]}""" },
        { "/order", $"{{\"id\":1,\"input\":{Valid},\"any\":{{\"model\":\"{Slug}\",\"input\":{Valid}}}}}" },
        { "/list", $"[{Valid}]" },
        { "/map", $"{{\"a\":{Valid}}}" },
    };
}
