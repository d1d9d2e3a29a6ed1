using System.Text;
using SchemaGen.CompilerServices;
using SchemaGen.Evaluation;
using SchemaGen.Evaluation.Engine;
using Xunit;

namespace SchemaGen.Tests.Evaluation;

/// <summary>The violations of the main keywords, word by word: where they stand, and that they name what was found.</summary>
public class ViolationMessageTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "5.5", "", "type", "'input' is the number 5.5, but model 'm' asks for an integer")]
    [InlineData("""{"properties":{"n":{"type":["string","null"]}}}""", """{"n":[1]}""", "/n", "type", "'n' is an array, but model 'm' asks for a text or null")]
    [InlineData("""{"properties":{"n":{"minimum":1,"maximum":4}}}""", """{"n":5}""", "/n", "maximum", "'n' is 5, but model 'm' allows 1 to 4")]
    [InlineData("""{"properties":{"n":{"exclusiveMinimum":0}}}""", """{"n":0}""", "/n", "exclusiveMinimum", "'n' is 0, but model 'm' allows more than 0")]
    [InlineData("""{"properties":{"n":{"multipleOf":8}}}""", """{"n":12}""", "/n", "multipleOf", "'n' is 12, but model 'm' allows only multiples of 8")]
    [InlineData("""{"properties":{"size":{"enum":["16:9","1:1"]}}}""", """{"size":"16:8"}""", "/size", "enum", "'size' is \"16:8\", but model 'm' allows only \"16:9\", \"1:1\"; did you mean \"16:9\"?")]
    [InlineData("""{"properties":{"box":{"const":{"w":1}}}}""", """{"box":{"w":2}}""", "/box", "const", "'box' is {\"w\":2}, but model 'm' allows only {\"w\":1}")]
    [InlineData("""{"properties":{"tags":{"items":{"maxLength":10}}}}""", """{"tags":["a","abcdefghijklmn"]}""", "/tags/1", "maxLength", "an item of 'tags' has 14 characters, but model 'm' allows at most 10")]
    [InlineData("""{"properties":{"id":{"pattern":"^a$"}}}""", """{"id":"b"}""", "/id", "pattern", "'id' is \"b\", but model 'm' asks for a text that matches the pattern ^a$")]
    [InlineData("""{"properties":{"at":{"format":"date"}}}""", """{"at":"2024-02-30"}""", "/at", "format", "'at' is \"2024-02-30\", but model 'm' asks for a date such as 2024-12-31")]
    [InlineData("""{"properties":{"at":{"format":"uri"}}}""", """{"at":"http://example.com:abc/path"}""", "/at", "format", "'at' is a URI with a port that is not a number (\"http://example.com:abc/path\"), but model 'm' asks for an absolute URI")]
    [InlineData("""{"properties":{"tags":{"maxItems":1}}}""", """{"tags":[1,2]}""", "/tags", "maxItems", "'tags' has 2 items, but model 'm' allows at most 1")]
    [InlineData("""{"prefixItems":[true],"items":false}""", "[1,2]", "", "items", "'input' has 2 items, but model 'm' allows at most 1")]
    [InlineData("""{"properties":{"tags":{"uniqueItems":true}}}""", """{"tags":["a","b","a"]}""", "/tags", "uniqueItems", "'tags' has \"a\" more than once, but model 'm' allows no duplicates")]
    [InlineData("""{"properties":{"tags":{"contains":{"const":5}}}}""", """{"tags":[1]}""", "/tags", "contains", "'tags' has 0 items where it is 5, but model 'm' asks for at least 1")]
    [InlineData("""{"maxProperties":1}""", """{"a":1,"b":2}""", "", "maxProperties", "'input' has 2 members, but model 'm' allows at most 1")]
    [InlineData("""{"required":["prompt"]}""", "{}", "/prompt", "required", "'prompt' is required by model 'm', but it is missing")]
    [InlineData("""{"dependentRequired":{"mask":["image"]}}""", """{"mask":1}""", "/mask", "dependentRequired", "'mask' must be used with 'image', which is missing (model 'm')")]
    [InlineData("""{"properties":{"prompt":true},"additionalProperties":false}""", """{"promt":1}""", "/promt", "additionalProperties", "model 'm' has no member 'promt'; did you mean 'prompt'?")]
    [InlineData("""{"properties":{"prompt":true},"unevaluatedProperties":false}""", """{"seed":1}""", "/seed", "unevaluatedProperties", "model 'm' has no member 'seed'")]
    [InlineData("""{"properties":{"list":{"prefixItems":[true],"unevaluatedItems":false}}}""", """{"list":[1,2]}""", "/list/1", "unevaluatedItems", "an item of 'list' is not allowed by model 'm'")]
    [InlineData("""{"properties":{"seed":false}}""", """{"seed":1}""", "/seed", "properties", "'seed' is not allowed by model 'm'")]
    [InlineData("""{"propertyNames":{"maxLength":3}}""", """{"seed":1}""", "/seed", "propertyNames", "the name 'seed' has 4 characters, but model 'm' allows at most 3")]
    [InlineData("""{"not":{"required":["image","video"]}}""", """{"image":1,"video":2}""", "", "not", "'input' is {\"image\":1,\"video\":2}, but model 'm' allows no value that has 'image' and 'video'")]
    [InlineData("""{"properties":{"n":{"not":{"type":"integer"}}}}""", """{"n":5}""", "/n", "not", "'n' is 5, but model 'm' allows no value that is an integer")]
    [InlineData("""{"properties":{"n":{"oneOf":[{"type":"string"},{"minimum":1},{"maximum":9}]}}}""", """{"n":5}""", "/n", "oneOf", "'n' is 5, which fits several alternatives of model 'm', but only one may fit: it is at least 1; it is at most 9")]
    [InlineData("""{"properties":{"size":{"anyOf":[{"enum":["auto"]},{"type":"object","required":["width"]}]}}}""", """{"size":5}""", "/size", "anyOf", "'size' is 5, which fits no alternative of model 'm': 'size' is 5, not \"auto\"; 'size' is the number 5, not an object")]
    [InlineData("""{"properties":{"size":{"anyOf":[{"type":"string"},{"required":["width"],"properties":{"height":{"maximum":4}}}]}}}""", """{"size":{"height":5}}""", "/size", "anyOf", "'size' is {\"height\":5}, which fits no alternative of model 'm': 'size' is an object, not a text; 'width' is missing and 'height' is 5, not at most 4")]
    [InlineData("""{"if":{"properties":{"mode":{"const":"a"}}},"then":{"properties":{"size":{"maximum":4}}}}""", """{"mode":"a","size":9}""", "/size", "maximum", "'size' is 9, but with 'mode' \"a\" model 'm' allows at most 4")]
    [InlineData("""{"properties":{"a/b~":{"items":{"properties":{"c":{"type":"null"}}}}}}""", """{"a/b~":[{"c":1}]}""", "/a~1b~0/0/c", "type", "'c' is the number 1, but model 'm' asks for null")]
    [InlineData("""{"properties":{"rows":{"items":{"items":{"maximum":9}}}}}""", """{"rows":[[1],[10]]}""", "/rows/1/0", "maximum", "an item of an item of 'rows' is 10, but model 'm' allows at most 9")]
    [InlineData("""{"properties":{"weights":{"additionalProperties":{"maximum":1}}}}""", """{"weights":{"x":2}}""", "/weights/x", "maximum", "a value of 'weights' is 2, but model 'm' allows at most 1")]
    [InlineData("""{"properties":{"maps":{"items":{"patternProperties":{"x":{"maximum":1}}}}}}""", """{"maps":[{"x":2}]}""", "/maps/0/x", "maximum", "a value of an item of 'maps' is 2, but model 'm' allows at most 1")]
    [InlineData("""{"properties":{"open":{"properties":{"a":true},"additionalProperties":{"maximum":1}}}}""", """{"open":{"x":2}}""", "/open/x", "maximum", "'x' is 2, but model 'm' allows at most 1")]
    [InlineData("""{"additionalProperties":{"items":{"maximum":1}}}""", """{"x":[2]}""", "/x/0", "maximum", "an item of 'x' is 2, but model 'm' allows at most 1")]
    [InlineData("""{"properties":{"named":{"propertyNames":{"maxLength":3}}}}""", """{"named":{"seed":1}}""", "/named/seed", "propertyNames", "the name 'seed' of 'named' has 4 characters, but model 'm' allows at most 3")]
    [InlineData("""{"if":{"properties":{"mode":{"const":"a"}},"required":["mode"]},"else":{"required":["size"]}}""", "{}", "/size", "required", "'size' is required by model 'm' without 'mode', but it is missing")]
    [InlineData("""{"dependentSchemas":{"mask":{"properties":{"n":{"maximum":1}}}}}""", """{"mask":"x","n":2}""", "/n", "maximum", "'n' is 2, but with 'mask' \"x\" model 'm' allows at most 1")]
    [InlineData("""{"properties":{"id":{"if":{"pattern":"^a"},"then":{"maxLength":1}}}}""", """{"id":"ab"}""", "/id", "maxLength", "'id' has 2 characters, but with the value \"ab\" model 'm' allows at most 1")]
    [InlineData(
        """{"if":{"required":["a"]},"then":{"if":{"anyOf":[{"properties":{"b":{"const":1}}}]},"then":{"properties":{"c":false}}}}""",
        """{"a":0,"b":1,"c":2}""", "/c", "properties", "'c' is not allowed by model 'm' with 'a' 0 and with 'b' 1")]
    [InlineData(
        """{"anyOf":[{"required":["a"]},{"properties":{"b":{"const":1}},"required":["b"]}]}""",
        """{"long":"a text that fills the line, so that no other member would be seen","b":2}""",
        "", "anyOf", "'input' is an object with 'b' 2 and without 'a', which fits no alternative of model 'm': 'a' is missing; 'b' is 2, not 1")]
    [InlineData(
        """{"not":{"properties":{"mode":{"const":"fast"},"n":{"minimum":5}},"required":["mode"]}}""", """{"mode":"fast"}""",
        "", "not", "'input' is {\"mode\":\"fast\"}, but model 'm' allows no value that has a 'mode' that is \"fast\" and has no 'n' or one that is at least 5")]
    [InlineData("""{"properties":{"list":{"not":{"minItems":1}}}}""", """{"list":[1]}""", "/list", "not", "'list' is [1], but model 'm' allows no value that has at least 1 item")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1,"b":2}""", "", "oneOf", "'input' is {\"a\":1,\"b\":2}, which fits several alternatives of model 'm', but only one may fit: it has 'a'; it has 'b'")]
    public void A_violation_names_what_was_found(string schema, string value, string pointer, string keyword, string message)
    {
        SchemaViolation violation = Assert.Single(Evaluate(schema, value));

        Assert.Equal((pointer, keyword, message), (violation.Pointer, violation.Keyword, violation.ToMessage("m")));
    }

    [Fact]
    public void All_violations_are_collected()
    {
        string[] pointers = [.. Evaluate(
            """{"required":["a","b"],"properties":{"c":{"minimum":1},"d":{"items":{"type":"string"}}},"allOf":[{"required":["e"]}]}""",
            """{"c":0,"d":["x",1,2]}""").Select(static violation => violation.Pointer)];

        Assert.Equal(["/a", "/b", "/c", "/d/1", "/d/2", "/e"], pointers);
    }

    [Fact]
    public void A_valid_value_has_no_violations_and_a_value_that_breaks_everything_has_a_bounded_number()
    {
        Assert.Empty(Evaluate("""{"anyOf":[{"type":"string"},{"type":"integer"}],"not":{"minimum":9}}""", "5"));
        Assert.Equal(1000, Evaluate("""{"items":{"type":"string"}}""", "[" + string.Join(",", Enumerable.Repeat("1", 5000)) + "]").Count);
    }

    private static IReadOnlyList<SchemaViolation> Evaluate(string schema, string value)
    {
        SchemaEvaluator.Compile(InstanceReader.Parse(Encoding.UTF8.GetBytes(schema))).Evaluate(InstanceReader.Parse(Encoding.UTF8.GetBytes(value)), out IReadOnlyList<SchemaViolation> violations);
        return violations;
    }
}
