using static SchemaGen.Analyzers.Tests.Agreement.PayloadCase;

namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>What a JSON text may get wrong and C# may not: types, unknown members, null, numbers of any size and spelling.</summary>
internal static class PayloadTable
{
    private const string Whole = "takes a number with a decimal point or an exponent for no integer";
    private const string Bits = "throws at integers of more than 64 bits";

    public static AgreementGroup Group { get; } = new(
        "payloads",
        """
        {
          "type": "object",
          "properties": {
            "prompt": { "type": "string", "minLength": 1, "maxLength": 5 },
            "n": { "type": "integer", "minimum": 1, "maximum": 4, "default": 1 },
            "seed": { "type": "integer", "minimum": 0 },
            "any": { "type": "integer" },
            "ratio": { "type": "number", "minimum": 0, "maximum": 1 },
            "gain": { "type": "number" },
            "on": { "type": "boolean" },
            "size": { "type": "string", "enum": ["16:9", "1:1", "A"], "default": "1:1" },
            "count": { "type": "integer", "enum": [1, 2] },
            "listed": { "type": ["string", "null"], "enum": ["a"] },
            "note": { "type": ["string", "null"] },
            "level": { "type": ["integer", "null"], "minimum": 0, "maximum": 9 },
            "tags": { "type": "array", "items": { "type": "string" }, "maxItems": 2 },
            "sets": { "type": "array", "items": { "type": "number" }, "uniqueItems": true },
            "options": {
              "type": "object",
              "properties": { "x": { "type": "integer", "maximum": 3 }, "a/b~c": { "type": "integer" } },
              "required": ["x"],
              "additionalProperties": false
            },
            "open": { "type": "object", "properties": { "y": { "type": "integer" } } },
            "map": { "type": "object", "additionalProperties": { "type": "boolean" } }
          },
          "required": ["prompt"],
          "additionalProperties": false
        }
        """,
        []);

    public static IReadOnlyList<PayloadCase> Cases { get; } =
    [
        // The whole.
        Valid("""{"prompt":"a"}"""),
        Valid(""" { "prompt" : "a" , "n" : 4 } """),
        Valid("""{"n":1,"prompt":"a"}"""),
        Valid("""{"\u0070rompt":"\u0061"}"""),
        Invalid("{}", "required at /prompt"),
        Invalid("""{"n":2}""", "required at /prompt"),
        Invalid("[]", "type at "),
        Invalid("null", "type at "),
        Invalid("\"a\"", "type at "),
        Invalid("1", "type at "),
        Invalid("""{"prompt":"a","prompt":"b"}""", "json at /prompt").UnlikeNJsonSchema("takes the last of two members of a name"),

        // Unknown members.
        Invalid("""{"prompt":"a","promt":"b"}""", "additionalProperties at /promt"),
        Invalid("""{"prompt":"a","Prompt":"b"}""", "additionalProperties at /Prompt"),
        Invalid("""{"prompt":"a","":1}""", "additionalProperties at /"),
        Invalid("""{"prompt":"a","x/y":{"prompt":[1,{}]}}""", "additionalProperties at /x~1y"),
        Invalid("""{"prompt":"a","options":{"x":1,"z":2}}""", "additionalProperties at /options/z"),
        Valid("""{"prompt":"a","open":{"y":1,"z":[2,{"w":null}]}}"""),

        // Types.
        Invalid("""{"prompt":1}""", "type at /prompt"),
        Invalid("""{"prompt":["a"]}""", "type at /prompt"),
        Invalid("""{"prompt":{"a":1}}""", "type at /prompt"),
        Invalid("""{"prompt":"a","n":"1"}""", "type at /n"),
        Invalid("""{"prompt":"a","n":true}""", "type at /n"),
        Invalid("""{"prompt":"a","n":[1]}""", "type at /n"),
        Invalid("""{"prompt":"a","ratio":"0.5"}""", "type at /ratio"),
        Invalid("""{"prompt":"a","on":"true"}""", "type at /on"),
        Invalid("""{"prompt":"a","on":0}""", "type at /on"),
        Valid("""{"prompt":"a","on":false}"""),
        Invalid("""{"prompt":"a","size":1}""", "type at /size"),
        Invalid("""{"prompt":"a","tags":"b"}""", "type at /tags"),
        Invalid("""{"prompt":"a","tags":{"0":"b"}}""", "type at /tags"),
        Invalid("""{"prompt":"a","tags":["b",1]}""", "type at /tags/1"),
        Invalid("""{"prompt":"a","options":[]}""", "type at /options"),
        Invalid("""{"prompt":"a","map":[]}""", "type at /map"),
        Invalid("""{"prompt":"a","map":{"k/":1}}""", "type at /map/k~1"),
        Valid("""{"prompt":"a","map":{"":true,"k":false}}"""),

        // Null.
        Invalid("""{"prompt":null}""", "type at /prompt"),
        Invalid("""{"prompt":"a","n":null}""", "type at /n"),
        Invalid("""{"prompt":"a","seed":null}""", "type at /seed"),
        Invalid("""{"prompt":"a","size":null}""", "type at /size"),
        Invalid("""{"prompt":"a","tags":null}""", "type at /tags"),
        Invalid("""{"prompt":"a","tags":[null]}""", "type at /tags/0"),
        Invalid("""{"prompt":"a","options":null}""", "type at /options"),
        Valid("""{"prompt":"a","note":null}"""),
        Valid("""{"prompt":"a","note":"b"}"""),
        Valid("""{"prompt":"a","level":null}"""),
        Valid("""{"prompt":"a","level":9}"""),
        Invalid("""{"prompt":"a","level":10}""", "maximum at /level"),
        Invalid("""{"prompt":"a","note":1}""", "type at /note"),
        Invalid("""{"prompt":"a","listed":null}""", "type at /listed").UnlikeNJsonSchema("takes null where the type allows it and the enum does not"),

        // Whole numbers, however they are spelled.
        Valid("""{"prompt":"a","n":4}"""),
        Invalid("""{"prompt":"a","n":5}""", "maximum at /n"),
        Invalid("""{"prompt":"a","n":0}""", "minimum at /n"),
        Invalid("""{"prompt":"a","n":-0}""", "minimum at /n"),
        Valid("""{"prompt":"a","n":1.0}""").UnlikeNJsonSchema(Whole),
        Valid("""{"prompt":"a","n":4e0}""").UnlikeNJsonSchema(Whole),
        Valid("""{"prompt":"a","n":0.2E1}""").UnlikeNJsonSchema(Whole),
        Valid("""{"prompt":"a","n":30e-1}""").UnlikeNJsonSchema(Whole),
        Invalid("""{"prompt":"a","n":1.5}""", "type at /n"),
        Invalid("""{"prompt":"a","n":1.0000000000000000000001}""", "type at /n"),
        Invalid("""{"prompt":"a","n":5.0}""", "maximum at /n"),
        Invalid("""{"prompt":"a","n":2147483648}""", "maximum at /n"),
        Invalid("""{"prompt":"a","n":-99999999999999999999}""", "minimum at /n"),
        Valid("""{"prompt":"a","seed":9223372036854775807}"""),
        Invalid("""{"prompt":"a","seed":-1}""", "minimum at /seed"),

        // The specification has integers of any size. Here they have 64 bits, where no bound lies beyond, and no keyword of the schema is to blame.
        Invalid("""{"prompt":"a","seed":9223372036854775808}""", "type at /seed"),
        Invalid("""{"prompt":"a","any":-9223372036854775809}""", "type at /any"),
        Valid("""{"prompt":"a","any":-9223372036854775808}"""),
        Valid("""{"prompt":"a","count":2}"""),
        Invalid("""{"prompt":"a","count":3}""", "enum at /count"),

        // Numbers.
        Valid("""{"prompt":"a","ratio":0}"""),
        Valid("""{"prompt":"a","ratio":1.0}"""),
        Valid("""{"prompt":"a","ratio":1e-3}"""),
        Valid("""{"prompt":"a","ratio":-0.0}"""),
        Invalid("""{"prompt":"a","ratio":1.001}""", "maximum at /ratio"),
        Invalid("""{"prompt":"a","ratio":-0.5}""", "minimum at /ratio"),
        Invalid("""{"prompt":"a","ratio":1e3}""", "maximum at /ratio"),
        Valid("""{"prompt":"a","gain":-12345.678e5}"""),
        Valid("""{"prompt":"a","gain":12345678901234567890}""").UnlikeNJsonSchema(Bits),
        Valid("""{"prompt":"a","gain":1.5e300}"""),

        // Texts, lists, objects.
        Valid("""{"prompt":"abcde"}"""),
        Invalid("""{"prompt":"abcdef"}""", "maxLength at /prompt"),
        Invalid("""{"prompt":""}""", "minLength at /prompt"),
        Valid("""{"prompt":"\ud83d\ude00\ud83d\ude00\ud83d\ude00"}""").UnlikeNJsonSchema("counts UTF-16 units"),
        Valid("""{"prompt":"a","size":"16:9"}"""),
        Valid("""{"prompt":"a","size":"\u0041"}"""),
        Invalid("""{"prompt":"a","size":"16:10"}""", "enum at /size"),
        Invalid("""{"prompt":"a","size":"a"}""", "enum at /size"),
        Invalid("""{"prompt":"a","size":""}""", "enum at /size"),
        Invalid("""{"prompt":"a","size":"1:1 "}""", "enum at /size"),
        Valid("""{"prompt":"a","tags":[]}"""),
        Valid("""{"prompt":"a","tags":["",""]}"""),
        Invalid("""{"prompt":"a","tags":["b","c","d"]}""", "maxItems at /tags"),
        Valid("""{"prompt":"a","sets":[1,2,1.5]}"""),
        Invalid("""{"prompt":"a","sets":[1,2,1]}""", "uniqueItems at /sets"),
        Invalid("""{"prompt":"a","sets":[1,2,1.0]}""", "uniqueItems at /sets"),
        Invalid("""{"prompt":"a","options":{}}""", "required at /options/x"),
        Valid("""{"prompt":"a","options":{"x":3,"a/b~c":1}}"""),
        Invalid("""{"prompt":"a","options":{"x":4,"a/b~c":"1"}}""", "type at /options/a~1b~0c", "maximum at /options/x"),
        Invalid("""{"n":9,"tags":[1],"sise":0}""", "type at /tags/0", "additionalProperties at /sise", "required at /prompt", "maximum at /n"),
    ];
}
