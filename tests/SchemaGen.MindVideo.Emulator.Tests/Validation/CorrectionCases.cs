namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary>The values that NJsonSchema 11.6.2 validates wrongly, with the right violations.</summary>
internal static class CorrectionCases
{
    private const string Media = """{"properties":{"u":{"type":"string","description":"Mask URL or data URI image."}}}""";

    public static IReadOnlyList<CorrectionCase> All { get; } =
    [
        new("an emoji is one character", """{"properties":{"p":{"type":"string","maxLength":2}}}""", """{"p":"😀😀"}"""),
        new("an emoji is not two characters", """{"properties":{"p":{"type":"string","minLength":2}}}""", """{"p":"😀"}""", "minLength at /p"),
        new("a length with a decimal point", """{"properties":{"p":{"type":"string","maxLength":1.0}}}""", """{"p":"ab"}""", "maxLength at /p"),
        new("const", """{"properties":{"p":{"const":"x"}}}""", """{"p":"y"}""", "const at /p"),
        new("const null", """{"properties":{"p":{"const":null}}}""", """{"p":1}""", "const at /p"),
        new("const of an object", """{"properties":{"p":{"const":{"a":[1,{"b":2}]}}}}""", """{"p":{"a":[1,{"b":3}]}}""", "const at /p"),
        new("enum compares values, not texts", """{"properties":{"p":{"enum":[1,true]}}}""", """{"p":"1"}""", "enum at /p"),
        new("null is not in an enum that does not list it", """{"properties":{"p":{"type":["string","null"],"enum":["a"]}}}""", """{"p":null}""", "enum at /p"),
        new("of several types, each is validated by its own keywords", """{"properties":{"p":{"type":["string","null"],"const":"a"}}}""", """{"p":null}""", "const at /p"),
        new("dependentRequired", """{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", "dependentRequired at /a"),
        new("dependencies on members", """{"dependencies":{"a":["b","c"]}}""", """{"a":1,"c":1}""", "dependencies at /a"),
        new("dependencies on a schema", """{"dependencies":{"a":{"properties":{"b":{"minimum":2}}}}}""", """{"a":1,"b":1}""", "minimum at /b"),
        new("dependentSchemas", """{"dependentSchemas":{"a":{"required":["b"]}}}""", """{"a":1}""", "required at /b"),
        new("then", """{"if":{"properties":{"a":{"const":1}}},"then":{"required":["b"]}}""", """{"a":1}""", "required at /b"),
        new("else", """{"if":{"properties":{"a":{"const":1}}},"else":{"properties":{"b":{"maximum":1}}}}""", """{"a":2,"b":2}""", "maximum at /b"),
        new("1.0 is an integer", """{"properties":{"p":{"type":"integer"}}}""", """{"p":1.0}"""),
        new("an exponent makes no fraction", """{"properties":{"p":{"type":"integer","maximum":20}}}""", """{"p":0.2e2}"""),
        new("maxItems 0", """{"properties":{"p":{"type":"array","maxItems":0}}}""", """{"p":[1]}""", "maxItems at /p"),
        new("maxProperties 0", """{"properties":{"p":{"type":"object","maxProperties":0}}}""", """{"p":{"a":1}}""", "maxProperties at /p"),
        new("a schema that is true", """{"properties":{"p":true},"additionalProperties":false}""", """{"p":1}"""),
        new("a schema that is false", """{"properties":{"p":false}}""", """{"p":1}""", "not at /p"),
        new("items that are false", """{"properties":{"p":{"items":false}}}""", """{"p":[1]}""", "not at /p/0"),
        new("uniqueItems compares values, not texts", """{"properties":{"p":{"uniqueItems":true}}}""", """{"p":[1,"1",true,"True"]}"""),
        new("uniqueItems knows objects by their members", """{"properties":{"p":{"uniqueItems":true}}}""", """{"p":[{"a":1,"b":2},{"b":2,"a":1}]}""", "uniqueItems at /p"),
        new("required says nothing about a text", """{"properties":{"p":{"required":["a"]}}}""", """{"p":"text"}"""),
        new("nullable of OpenAPI alone is null", """{"properties":{"p":{"anyOf":[{"type":"string"},{"nullable":true}]}}}""", """{"p":1}""", "anyOf at /p"),
        new("prefixItems", """{"properties":{"p":{"prefixItems":[{"type":"string"},{"type":"integer"}],"items":false}}}""", """{"p":["a","b",3]}""", "type at /p/1", "not at /p/2"),
        new("contains", """{"properties":{"p":{"contains":{"const":1}}}}""", """{"p":[2,3]}""", "anyOf at /p"),
        new("the end of a pattern is the end", """{"properties":{"p":{"pattern":"^a$"}}}""", """{"p":"a\n"}""", "pattern at /p"),
        new("a digit of a pattern is 0 to 9", """{"properties":{"p":{"pattern":"^\\d$"}}}""", """{"p":"٣"}""", "pattern at /p"),
        new("a path is no URI", """{"properties":{"p":{"format":"uri"}}}""", """{"p":"/tmp/x.png"}""", "format at /p"),
        new("formats only say something", """{"properties":{"p":{"format":"date"}}}""", """{"p":"yesterday"}"""),
        new("what stands beside a reference holds as well", """{"definitions":{"d":{"type":"string"}},"properties":{"p":{"$ref":"#/definitions/d","maxLength":1}}}""", """{"p":"ab"}""", "maxLength at /p"),
        new("$defs", """{"$defs":{"d":{"const":1}},"properties":{"p":{"$ref":"#/$defs/d"}}}""", """{"p":2}""", "const at /p"),
        new("a companion in prose", """{"properties":{"a":{"description":"Optional. It must be used with b."},"b":{}}}""", """{"a":"x"}""", "dependentRequired at /a"),
        new("a media reference in prose", Media, """{"u":"photo.png"}""", "format at /u"),
        new("a data URI of another type", Media, """{"u":"data:text/plain,hello"}""", "format at /u"),
        new("references behind an upload widget", """{"properties":{"u":{"type":"array","x-playground":{"widget":"file-upload","accept":"image/*"}}}}""", """{"u":["https://a.b/c","C:\\d.png"]}""", "format at /u/1"),
        new("members that are given twice", """{"properties":{"p":{"type":"object"}}}""", """{"p":{"a":1,"a":1}}""", "json at /p/a"),
        new("a correction within an alternative", """{"anyOf":[{"properties":{"p":{"const":1}},"required":["p"]},{"properties":{"q":{"maxLength":1}},"required":["q"]}]}""", """{"q":"ab","p":2}""", "anyOf at "),
        new("a correction within a denial", """{"not":{"dependentRequired":{"a":["b"]}}}""", """{"a":1}"""),
    ];
}
