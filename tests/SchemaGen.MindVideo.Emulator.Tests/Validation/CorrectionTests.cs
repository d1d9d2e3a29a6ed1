using System.Text.Json;
using NJsonSchema;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using SchemaGen.MindVideo.Emulator.Validation;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary>Shows that NJsonSchema alone is wrong, and that the corrected validation is right.</summary>
public sealed class CorrectionTests
{
    public static TheoryData<string> Names { get; } = new(CorrectionCases.All.Select(static row => row.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task NJsonSchema_is_wrong_and_the_correction_is_right(string name)
    {
        CorrectionCase row = CorrectionCases.All.Single(row => row.Name == name);
        InputValidator validator = await SchemaFiles.ValidatorFromAsync(row.Schema);
        using JsonDocument value = JsonDocument.Parse(row.Value);

        Assert.Equal(row.Violations, validator.Validate(value.RootElement).First.Select(static violation => $"{violation.Keyword} at {violation.Pointer}"));
        Assert.NotEqual(row.Violations.Length == 0, await TakesAsync(row));
    }

    [Theory]
    [InlineData("""{"properties":{"p":{"enum":[1]}}}""", """{"p":1.0}""")]
    [InlineData("""{"properties":{"p":{"enum":[1.0]}}}""", """{"p":1}""")]
    [InlineData("""{"properties":{"p":{"const":{"a":1,"b":2}}}}""", """{"p":{"b":2.0,"a":1}}""")]
    [InlineData("""{"properties":{"p":{"type":"string","nullable":true}}}""", """{"p":null}""")]
    [InlineData("""{"properties":{"p":{"type":["string","null"],"enum":["a",null]}}}""", """{"p":null}""")]
    [InlineData("""{"properties":{"p":{"maxItems":0}}}""", """{"p":[]}""")]
    [InlineData("""{"properties":{"p":{"contains":{"const":1}}}}""", """{"p":[2,1]}""")]
    [InlineData("""{"properties":{"p":{"contains":{"const":1}}}}""", """{"p":"no list"}""")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1,"b":null}""")]
    [InlineData("""{"properties":{"a":{"description":"Optional. It must be used with b and c."},"b":{"default":1},"c":{}}}""", """{"a":"x","c":1}""")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}}""", """{"c":1}""")]
    [InlineData("""{"$defs":{"a":{"properties":{"k":{"const":"a"}}}},"properties":{"p":{"oneOf":[{"$ref":"#/$defs/a"}],"discriminator":{"propertyName":"k","mapping":{"a":"#/$defs/a"}}}}}""", """{"p":{"k":"a"}}""")]
    public async Task A_value_that_NJsonSchema_allows_rightly_stays_valid(string schema, string value)
    {
        InputValidator validator = await SchemaFiles.ValidatorFromAsync(schema);
        using JsonDocument document = JsonDocument.Parse(value);

        Assert.Empty(validator.Validate(document.RootElement).First);
    }

    [Theory]
    [InlineData("""{"p":1.5}""", "type at /p")]
    [InlineData("""{"p":1.0000000000000000000000001}""", "type at /p")]
    [InlineData("""{"p":9223372036854775807}""")]
    [InlineData("""{"p":9223372036854775808}""", "type at /p")]
    [InlineData("""{"p":-1e30}""", "type at /p")]
    [InlineData("""{"p":1e99999999999999999999}""", "type at /p")]
    [InlineData("""{"p":-0.0}""")]
    [InlineData("""{"q":12345678901234567890123456789012345678901234567890}""")]
    [InlineData("""{"q":1e400}""")]
    [InlineData("""{"q":1e-400}""")]
    [InlineData("""{"q":0.3}""")]
    public async Task Numbers_of_any_size_are_validated(string value, params string[] violations)
    {
        InputValidator validator = await SchemaFiles.ValidatorFromAsync("""{"properties":{"p":{"type":"integer"},"q":{"type":"number"}}}""");
        using JsonDocument document = JsonDocument.Parse(value);

        Assert.Equal(violations, validator.Validate(document.RootElement).First.Select(static violation => $"{violation.Keyword} at {violation.Pointer}"));
    }

    [Theory]
    [InlineData("""{"type":"object","$ref":"#"}""")]
    [InlineData("""{"definitions":{"a":{"allOf":[{"$ref":"#/definitions/b"}]},"b":{"not":{"$ref":"#/definitions/a"}}},"properties":{"p":{"$ref":"#/definitions/a"}}}""")]
    [InlineData("""{"properties":{"p":{"multipleOf":0}}}""")]
    [InlineData("""{"properties":{"p":{"pattern":"("}}}""")]
    [InlineData("""{"properties":{"p":{"maxItems":"2"}}}""")]
    [InlineData("""{"properties":{"p":{"$ref":"#/definitions/nowhere"}}}""")]
    [InlineData("""{"properties":[]}""")]
    public async Task A_schema_that_cannot_be_validated_with_is_refused_when_it_is_read(string schema) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => SchemaFiles.ValidatorFromAsync(schema));

    [Fact]
    public async Task A_schema_that_refers_to_itself_for_a_member_is_a_tree()
    {
        InputValidator validator = await SchemaFiles.ValidatorFromAsync("""{"properties":{"child":{"$ref":"#"},"n":{"type":"integer"}},"additionalProperties":false}""");
        using JsonDocument document = JsonDocument.Parse("""{"child":{"child":{"n":"x"}}}""");

        Assert.Equal("/child/child/n", Assert.Single(validator.Validate(document.RootElement).First).Pointer);
    }

    [Theory]
    [InlineData("Optional mask URL or data URI image for inpainting.", "image/*")]
    [InlineData("A URL or a base64 data URI.", "*/*")]
    [InlineData("Reference image URLs or data URI images. Up to 14.", "image/*")]
    [InlineData("Data URI or URL of the video.", "video/*")]
    [InlineData("An image URL or data URI, or the id of an asset.", null)]
    [InlineData("An asset id, image URL or data URI.", null)]
    [InlineData("Not a URL or data URI.", null)]
    [InlineData("A URL.", null)]
    public void Prose_about_references_is_understood_or_left_alone(string prose, string? accept) =>
        Assert.Equal(accept, Emulator.Validation.Corrections.Prose.ReadMedia(prose));

    [Theory]
    [InlineData("It must be used with b.", "b")]
    [InlineData("Optional. Must be used together with `b` and c.", "b", "c")]
    [InlineData("This can only be used with b, c.", "b", "c")]
    [InlineData("It must be used with b. Unless d is given.")]
    [InlineData("It must be used with care.")]
    [InlineData("It must not be used with b.")]
    [InlineData("It must be used with b or c.")]
    [InlineData("The prompt must be used with b.")]
    public void Prose_about_companions_is_understood_or_left_alone(string prose, params string[] companions) =>
        Assert.Equal(companions, Emulator.Validation.Corrections.Prose.ReadCompanions(prose, "a", ["a", "b", "c", "prompt"]));

    private static async Task<bool> TakesAsync(CorrectionCase row)
    {
        try
        {
            JsonSchema schema = await JsonSchema.FromJsonAsync(row.Schema);
            return schema.Validate(row.Value).Count == 0;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            // NJsonSchema cannot read the schema, and is wrong about valid and invalid values alike.
            return row.Violations.Length > 0;
        }
    }
}
