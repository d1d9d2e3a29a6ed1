using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>References to other schema files of the project.</summary>
public sealed class FileReferenceTests
{
    private const string Common = """{ "$id": "https://example.com/common", "$defs": { "Size": { "type": "integer", "maximum": 9 }, "Box": { "type": "object", "properties": { "size": { "$ref": "#/$defs/Size" }, "box": { "$ref": "#/$defs/Box" } } }, "Named": { "$anchor": "named", "type": "boolean" } } }""";

    [Theory]
    [InlineData("common.json#/$defs/Size")]
    [InlineData("./common.json#/$defs/Size")]
    [InlineData("../schemas/common.json#/$defs/Size")]
    [InlineData("https://example.com/common#/$defs/Size")]
    [InlineData("deep/other.json#/$defs/Size")]
    [InlineData("deep/with%20space.json")]
    public void A_schema_in_another_file(string reference)
    {
        SchemaReadResult result = Read(reference);

        Assert.Empty(result.Diagnostics);
        Assert.True(result.LeadsOut);
        Assert.Equal(new IntegerShape(Maximum: 9), Assert.Single(result.Model!.Root.Properties).Shape);
    }

    [Fact]
    public void An_anchor_of_another_file() => Assert.Equal(new BooleanShape(), Assert.Single(Read("common.json#named").Model!.Root.Properties).Shape);

    [Fact]
    public void An_object_of_another_file_that_holds_itself()
    {
        SchemaReadResult result = Read("common.json#/$defs/Box");

        DefinitionModel box = Assert.Single(result.Model!.Definitions);
        Assert.Equal("Box", box.Name);
        Assert.Equal([new IntegerShape(Maximum: 9), new ReferenceShape(box.Key)], box.Shape.Properties.Select(static property => property.Shape));
    }

    /// <summary>Files may refer to each other, and to the one that is read.</summary>
    [Fact]
    public void Files_that_refer_to_each_other()
    {
        SchemaReadResult result = Read("back.json#/$defs/Back");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(new ReferenceShape(""), Assert.Single(Assert.Single(result.Model!.Definitions).Shape.Properties).Shape);
    }

    /// <summary>What an address of its own is relative to, and the file beside it all the same.</summary>
    [Fact]
    public void A_file_with_an_address_of_its_own()
    {
        SchemaReadResult result = SchemaReader.Read(
            """{ "$id": "https://example.com/models/a.json", "properties": { "p": { "$ref": "../common#/$defs/Size" }, "q": { "$ref": "common.json#/$defs/Size" } } }""", null, "/project/schemas/a.json", Library());

        Assert.Empty(result.Diagnostics);
        Assert.All(result.Model!.Root.Properties, static property => Assert.Equal(new IntegerShape(Maximum: 9), property.Shape));
    }

    [Theory]
    [InlineData("nothing.json", "no schema file of this project has as its path or its $id")]
    [InlineData("common.json#/$defs/Sise", "leads nowhere; did you mean '#/$defs/Size'?")]
    [InlineData("broken.json", "leads to a file that is no valid JSON")]
    [InlineData("https://example.com/none", "is a network address: SchemaGen fetches nothing: add the file to the project's schemas, with that $id")]
    public void What_leads_nowhere_is_told(string reference, string obstacle)
    {
        SchemaDiagnostic fault = Assert.Single(Read(reference).Diagnostics);

        Assert.Equal(("SG0003", $"'$ref' of '/properties/p' is \"{reference}\", which {obstacle}"), (fault.Id, fault.Message));
    }

    /// <summary>An address that begins with a slash, or is relative to one that nobody wrote down: the files declare it in the same words as the reference.</summary>
    [Theory]
    [InlineData("/inference/schemas/a/input.json", "/inference/schemas/common.json", "/inference/schemas/common.json#/definitions/X")]
    [InlineData("/inference/schemas/a/input.json", "/inference/schemas/common.json", "../common.json#/definitions/X")]
    [InlineData("\\/inference\\/schemas\\/a\\/input.json", "\\/inference\\/schemas\\/common.json", "/inference/schemas/common.json#/definitions/X")]
    [InlineData("https://example.com/a/input.json", "/inference/schemas/common.json", "/inference/schemas/common.json#/definitions/X")]
    [InlineData("input", "common", "common#/definitions/X")]
    [InlineData("models/input.json", "common-types.json", "common-types.json#/definitions/X")]
    [InlineData("urn:acme:input", "urn:acme:common", "urn:acme:common#/definitions/X")]
    [InlineData("https://example.com/a/", "https://example.com/common/", "../common/#/definitions/X")]
    public void A_file_that_declares_its_address(string own, string other, string reference)
    {
        var library = new SchemaLibrary([
            new LibraryFile("/project/schemas/mentions.json", () => $$"""{ "$ref": "{{reference}}", "title": "{{other}}" }"""),
            new LibraryFile("/project/schemas/vendor/file.json", () => $$"""{ "$id" : "{{other}}", "definitions": { "X": { "type": "integer", "maximum": 9 } } }"""),
        ]);
        SchemaReadResult result = SchemaReader.Read($$"""{ "$id": "{{own}}", "properties": { "p": { "$ref": "{{reference}}" } } }""", null, "/project/schemas/a.json", library);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(new IntegerShape(Maximum: 9), Assert.Single(result.Model!.Root.Properties).Shape);
        Assert.Equal([new FileReference("/project/schemas/vendor/file.json", IsWhole: false)], result.References);
    }

    /// <summary>Two files that declare one address: a guess would be wrong half of the time.</summary>
    [Fact]
    public void An_address_that_two_files_declare_is_not_guessed()
    {
        var library = new SchemaLibrary(new[] { "/p/a/x.json", "/p/b/x.json" }.Select(static path => new LibraryFile(path, () => """{ "$id": "other.json", "type": "integer" }""")));

        Assert.Equal("SG0003", Assert.Single(SchemaReader.Read("""{ "properties": { "p": { "$ref": "other.json" } } }""", null, "/p/m.json", library).Diagnostics).Id);
    }

    [Theory]
    [InlineData("common.json#/$defs/Size", false)]
    [InlineData("deep/with%20space.json", true)]
    [InlineData("deep/with%20space.json#", true)]
    public void What_a_file_refers_to_in_others(string reference, bool isWhole) => Assert.Equal(isWhole, Assert.Single(Read(reference).References).IsWhole);

    /// <summary>Google's API Discovery documents refer by bare names.</summary>
    [Fact]
    public void A_bare_name_in_a_document_of_Google()
    {
        SchemaReadResult result = SchemaReader.Read("""
            { "kind": "discovery#restDescription", "resources": { "images": { "methods": { "get": { "response": { "$ref": "Image" } }, "make": { "request": { "$ref": "MakeRequest" } } } } },
              "schemas": { "Image": { "id": "Image", "type": "object", "properties": { "url": { "type": "string" } } },
                "MakeRequest": { "id": "MakeRequest", "type": "object", "properties": { "size": { "$ref": "Size" } } }, "Size": { "id": "Size", "type": "integer", "maximum": 9 } } }
            """);

        Assert.Empty(result.Diagnostics);
        Assert.False(result.LeadsOut);
        Assert.Equal(new IntegerShape(Maximum: 9), Assert.Single(result.Model!.Root.Properties).Shape);
    }

    /// <summary>It is told where that file is read, and there once.</summary>
    [Fact]
    public void What_is_wrong_in_another_file_is_not_told_here()
    {
        Assert.Empty(Read("wrong.json#/$defs/Wrong").Diagnostics);
        Assert.Equal("SG0004", Assert.Single(SchemaReader.Read(Texts["/project/schemas/wrong.json"]).Diagnostics).Id);
    }

    [Fact]
    public void A_file_that_refers_to_itself_alone_leads_nowhere_else() =>
        Assert.False(SchemaReader.Read("""{ "$defs": { "a": { "type": "string" } }, "properties": { "p": { "$ref": "#/$defs/a" } } }""").LeadsOut);

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["/project/schemas/common.json"] = Common,
        ["/project/schemas/deep/other.json"] = """{ "$defs": { "Size": { "$ref": "../common.json#/$defs/Size" } } }""",
        ["/project/schemas/deep/with space.json"] = """\uFEFF{ "type": "integer", "maximum": 9 }""".Replace("\\uFEFF", "\uFEFF", StringComparison.Ordinal),
        ["/project/schemas/back.json"] = """{ "$defs": { "Back": { "type": "object", "properties": { "a": { "$ref": "a.json" } } } } }""",
        ["/project/schemas/broken.json"] = "{",
        ["/project/schemas/wrong.json"] = """{ "$defs": { "Wrong": { "type": "string", "maxLength": "9" } } }""",
    };

    private static SchemaReadResult Read(string reference) =>
        SchemaReader.Read($$"""{ "type": "object", "properties": { "p": { "$ref": "{{reference}}" } } }""", null, "/project/schemas/a.json", Library());

    private static SchemaLibrary Library() => new(Texts.Select(static pair => new LibraryFile(pair.Key, () => pair.Value)));
}
