using SchemaGen.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Json;

/// <summary>RFC 6901; the cases of its section 5 and 6 among others.</summary>
public class JsonPointerTests
{
    private const string Document = """
        {
          "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8, "~1": 9, "twice": 10, "twice": 11,
          "deep": {"list": [{"x": 12}]}, "1": 13
        }
        """;

    private static readonly JsonNode Root = JsonTree.Parse(Document).Root!;

    [Theory]
    [InlineData("/foo", """["bar","baz"]""")]
    [InlineData("/foo/0", "\"bar\"")]
    [InlineData("/foo/1", "\"baz\"")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/e^f", "3")]
    [InlineData("/g|h", "4")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    [InlineData("/~01", "9")]
    [InlineData("/twice", "11")]
    [InlineData("/deep/list/0/x", "12")]
    [InlineData("/1", "13")]
    public void Leads_to_a_value(string pointer, string value) => Assert.Equal(value, JsonText.Write(JsonPointer.Resolve(Root, pointer)!));

    [Fact]
    public void The_empty_pointer_is_the_document() => Assert.Same(Root, JsonPointer.Resolve(Root, ""));

    [Theory]
    [InlineData("/bar")]
    [InlineData("/Foo")]
    [InlineData("/foo/2")]
    [InlineData("/foo/-")]
    [InlineData("/foo/-1")]
    [InlineData("/foo/+1")]
    [InlineData("/foo/00")]
    [InlineData("/foo/01")]
    [InlineData("/foo/1.0")]
    [InlineData("/foo/")]
    [InlineData("/foo/٠")]
    [InlineData("/foo/4294967296")]
    [InlineData("/foo/99999999999999999999")]
    [InlineData("/foo/0/0")]
    [InlineData("//")]
    [InlineData("/deep/list/x")]
    [InlineData("foo")]
    [InlineData("#/foo")]
    [InlineData("/m~n")]
    [InlineData("/m~")]
    [InlineData("/m~2n")]
    public void Leads_nowhere(string pointer) => Assert.Null(JsonPointer.Resolve(Root, pointer));

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("/", new[] { "" })]
    [InlineData("/a//b/", new[] { "a", "", "b", "" })]
    [InlineData("/a~1b/m~0n/~01", new[] { "a/b", "m~n", "~1" })]
    [InlineData("/~0~1~0", new[] { "~/~" })]
    public void Is_read_into_its_tokens(string pointer, string[] tokens) => Assert.Equal(tokens, JsonPointer.Parse(pointer));

    [Theory]
    [InlineData("a")]
    [InlineData("#")]
    [InlineData("/~")]
    [InlineData("/a/~2")]
    public void Is_null_when_it_is_none(string text) => Assert.Null(JsonPointer.Parse(text));

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("a/b~c")]
    [InlineData("~1")]
    [InlineData("~0/~")]
    public void An_appended_name_is_read_back(string name) => Assert.Equal(["x", name], JsonPointer.Parse(JsonPointer.Append("/x", name)));

    [Theory]
    [InlineData("#", "")]
    [InlineData("#/foo/0", "/foo/0")]
    [InlineData("#/c%25d", "/c%d")]
    [InlineData("#/e%5Ef", "/e^f")]
    [InlineData("#/a~1b", "/a~1b")]
    [InlineData("#/%20", "/ ")]
    [InlineData("#/%E6%97%A5", "/日")]
    [InlineData("#/100%", "/100%")]
    public void A_fragment_holds_a_pointer(string reference, string pointer) => Assert.Equal(pointer, JsonPointer.FromFragment(reference));

    [Theory]
    [InlineData("")]
    [InlineData("/foo")]
    [InlineData("other.json#/foo")]
    public void Not_every_reference_is_a_fragment(string reference) => Assert.Null(JsonPointer.FromFragment(reference));
}
