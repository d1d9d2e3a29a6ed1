using SchemaGen.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Json;

/// <summary>Texts with faults: each independent one is reported at its place, nothing else is, and the tree holds the rest.</summary>
public class JsonRecoveryTests
{
    /// <summary>A text, what can be read of it, and its faults: offset, piece of the text, message.</summary>
    public static TheoryData<string, string, string[]> Cases => new()
    {
        // Nothing to read.
        { "", "",
          ["0 «» a JSON value is expected, but the text is empty"] },
        { "  \n", "",
          ["3 «» a JSON value is expected, but the text is empty"] },
        { "hello world", "",
          ["0 «hello» a JSON value is expected, but found 'hello'"] },
        { "}", "",
          ["0 «}» a JSON value is expected, but found '}'"] },

        // Around the value.
        { "var x = {\"a\": 1};", "{\"a\":1}",
          ["0 «var» a JSON value is expected, but found 'var'"] },
        { "{\"a\": 1}}", "{\"a\":1}",
          ["8 «}» the end of the text is expected, but found '}'"] },
        { "{\"a\": 1}{\"b\": 2, \"c\" 3}", "{\"a\":1}",
          ["8 «{» the end of the text is expected, but found '{'"] },
        { "[1] 01", "[1]",
          ["4 «01» the end of the text is expected, but found '01'"] },

        // Commas.
        { "{\"a\": 1 \"b\": 2 \"c\": 3}", "{\"a\":1,\"b\":2,\"c\":3}",
          ["8 «\"b\"» ',' or '}' is expected, but found '\"b\"'", "15 «\"c\"» ',' or '}' is expected, but found '\"c\"'"] },
        { "{\"a\": 1 b: 2}", "{\"a\":1,\"b\":2}",
          ["8 «b» ',' or '}' is expected, but found 'b'", "8 «b» a member name stands in double quotes"] },
        { "[1 2 3]", "[1,2,3]",
          ["3 «2» ',' or ']' is expected, but found '2'", "5 «3» ',' or ']' is expected, but found '3'"] },
        { "[[1] [2] {\"a\": 3}]", "[[1],[2],{\"a\":3}]",
          ["5 «[» ',' or ']' is expected, but found '['", "9 «{» ',' or ']' is expected, but found '{'"] },
        { "{\"a\": 1,}", "{\"a\":1}",
          ["7 «,» a trailing comma is not allowed"] },
        { "[1, 2, ]", "[1,2]",
          ["5 «,» a trailing comma is not allowed"] },
        { "[1,,,2]", "[1,2]",
          ["3 «,» a value is expected, but found ','"] },
        { "[,]", "[]",
          ["1 «,» a value or ']' is expected, but found ','"] },
        { "{,\"a\": 1}", "{\"a\":1}",
          ["1 «,» a member name or '}' is expected, but found ','"] },
        { "{\"a\": [1,2,] \"b\": 1}", "{\"a\":[1,2],\"b\":1}",
          ["10 «,» a trailing comma is not allowed", "13 «\"b\"» ',' or '}' is expected, but found '\"b\"'"] },
        { "[1; 2, 3 4]", "[1,3,4]",
          ["2 «;» ',' or ']' is expected, but found ';'", "9 «4» ',' or ']' is expected, but found '4'"] },

        // Members.
        { "{\"a\" 1, \"b\" 2}", "{\"a\":1,\"b\":2}",
          ["5 «1» ':' is expected, but found '1'", "12 «2» ':' is expected, but found '2'"] },
        { "{\"a\" = 1, \"b\" => 2}", "{\"a\":1,\"b\":2}",
          ["5 «=» ':' is expected, but found '='", "14 «=» ':' is expected, but found '='"] },
        { "{\"a\":: 1}", "{\"a\":1}",
          ["5 «:» a value is expected, but found ':'"] },
        { "{: 1, \"b\": 2}", "{\"b\":2}",
          ["1 «:» a member name or '}' is expected, but found ':'"] },
        { "{\"a\"}", "{}",
          ["4 «}» ':' is expected, but found '}'"] },
        { "{\"a\", \"b\": 1}", "{\"b\":1}",
          ["4 «,» ':' is expected, but found ','"] },
        { "{\"a\" \"b\": 1}", "{\"b\":1}",
          ["5 «\"b\"» ':' is expected, but found '\"b\"'"] },
        { "{\"a\": , \"b\": }", "{}",
          ["6 «,» a value is expected, but found ','", "13 «}» a value is expected, but found '}'"] },
        { "{\"a\": \"x\": \"y\", \"b\": 1}", "{\"a\":\"x\",\"b\":1}",
          ["9 «:» ',' or '}' is expected, but found ':'"] },
        { "{{\"a\": 1}, \"b\": 2}", "{\"b\":2}",
          ["1 «{» a member name or '}' is expected, but found '{'"] },
        { "{a: 1, $b: 2, null: 3}", "{\"a\":1,\"$b\":2,\"null\":3}",
          ["1 «a» a member name stands in double quotes", "7 «$b» a member name stands in double quotes", "14 «null» a member name stands in double quotes"] },
        { "{a 1, \"b\": 2}", "{\"b\":2}",
          ["1 «a» a member name or '}' is expected, but found 'a'"] },
        { "{1: 2, \"b\": 3}", "{\"b\":3}",
          ["1 «1» a member name or '}' is expected, but found '1'"] },

        // Values.
        { "{\"a\": NaN, \"b\": -Infinity, \"c\": True, \"d\": undefined, \"e\": 5}", "{\"e\":5}",
          ["6 «NaN» a value is expected, but found 'NaN'", "16 «-Infinity» '-Infinity' is not a number in JSON: a digit is missing after the '-'", "32 «True» a value is expected, but found 'True'", "43 «undefined» a value is expected, but found 'undefined'"] },
        { "[01, -01, +1, .5, -.5, 1., 1e, -, 0x1F, 1_000, 1.2.3, 1]", "[1]",
          ["1 «01» '01' is not a number in JSON: it has a zero in front", "5 «-01» '-01' is not a number in JSON: it has a zero in front", "10 «+1» '+1' is not a number in JSON: it has a '+' in front", "14 «.5» '.5' is not a number in JSON: a digit is missing before the '.'", "18 «-.5» '-.5' is not a number in JSON: a digit is missing before the '.'", "23 «1.» '1.' is not a number in JSON: a digit is missing after the '.'", "27 «1e» '1e' is not a number in JSON: a digit is missing in the exponent", "31 «-» '-' is not a number in JSON: a digit is missing after the '-'", "34 «0x1F» '0x1F' is not a number in JSON: it goes on with 'x1F'", "40 «1_000» '1_000' is not a number in JSON: it goes on with '_000'", "47 «1.2.3» '1.2.3' is not a number in JSON: it goes on with '.3'"] },
        { "[2024-01-01 10:00, 1]", "[10,1]",
          ["1 «2024-01-01» '2024-01-01' is not a number in JSON: it goes on with '-01-01'"] },
        { "{\"a\": (1), \"b\": 2}", "{\"b\":2}",
          ["6 «(» a value is expected, but found '('"] },

        // Strings.
        { "\"\\x \\u12G4 \\uD8 \\ud800 a\tb \\😀\"", "\"\\\\x \\\\u12G4 \\\\uD8 \\ud800 a\\tb \\\\😀\"",
          ["1 «\\x» '\\x' is not an escape in JSON", "4 «\\u12» '\\u12' is not an escape in JSON: four hexadecimal digits must follow '\\u'", "11 «\\uD8» '\\uD8' is not an escape in JSON: four hexadecimal digits must follow '\\u'", "24 «\t» the control character U+0009 must be escaped in a string", "27 «\\😀» '\\😀' is not an escape in JSON"] },
        { "{'a': 'x', \"b\": 'it\\'s'}", "{\"a\":\"x\",\"b\":\"it\\\\'s\"}",
          ["1 «'a'» a string stands in double quotes, not in single quotes", "6 «'x'» a string stands in double quotes, not in single quotes", "16 «'it\\'s'» a string stands in double quotes, not in single quotes"] },
        { "{\"d\": \"He said \"hello\" to me\", \"x\": 01}", "{\"d\":\"He said \"}",
          ["16 «hello» ',' or '}' is expected, but found 'hello'", "36 «01» '01' is not a number in JSON: it has a zero in front"] },
        { "[\"He said \"hello\" to me\", .5]", "[\"He said \"]",
          ["11 «hello» ',' or ']' is expected, but found 'hello'", "26 «.5» '.5' is not a number in JSON: a digit is missing before the '.'"] },
        { "{\"a: 1,\n \"b\": 2, \"c\": nul}", "{\"b\":2}",
          ["1 «\"a: 1,» the string is not closed: '\"' is expected before the end of the line", "22 «nul» a value is expected, but found 'nul'"] },
        { "{\"a\": \"abc,\n \"b\": 2, \"c\": +1}", "{\"a\":\"abc,\",\"b\":2}",
          ["6 «\"abc,» the string is not closed: '\"' is expected before the end of the line", "26 «+1» '+1' is not a number in JSON: it has a '+' in front"] },
        { "{\"a\": abc\", \"b\": 1,\n \"c\": tru}", "{}",
          ["6 «abc» a value is expected, but found 'abc'", "26 «tru» a value is expected, but found 'tru'"] },
        { "{\"a\": \"two\nlines\", \"b\": 1,}", "{\"a\":\"two\"}",
          ["6 «\"two» the string is not closed: '\"' is expected before the end of the line"] },
        { "{\"a\": \"x", "{\"a\":\"x\"}",
          ["6 «\"x» the string is not closed: '\"' is expected, but the text ends"] },
        { "{“a”: 1, \"b\": 2}", "{\"b\":2}",
          ["1 «“» a member name or '}' is expected, but found '“'"] },

        // Comments and white space.
        { "{\"a\": 1, // c\n \"b\": /* x */ 2,} # end", "{\"a\":1,\"b\":2}",
          ["9 «// c» JSON has no comments", "20 «/* x */» JSON has no comments", "29 «,» a trailing comma is not allowed", "32 «# end» JSON has no comments"] },
        { "{\"a\": 1 /* never closed\n, \"b\": 2}", "{\"a\":1,\"b\":2}",
          ["8 «/*» ',' or '}' is expected, but found '/*'"] },
        { "[\u00A01,\u00A0\u00A02 \uFEFF ,3]", "[1,2,3]",
          ["1 «\u00A0» U+00A0 is not white space in JSON", "4 «\u00A0\u00A0» U+00A0 is not white space in JSON", "8 «\uFEFF» U+FEFF is not white space in JSON"] },

        // Brackets.
        { "[", "[]",
          ["1 «» a value or ']' is expected, but the text ends"] },
        { "{\"a\":", "{}",
          ["5 «» a value is expected, but the text ends"] },
        { "{\"a\"", "{}",
          ["4 «» ':' is expected, but the text ends"] },
        { "{\"a\":1,", "{\"a\":1}",
          ["7 «» a member name is expected, but the text ends"] },
        { "{\"a\": {\"b\": [1, 2}", "{\"a\":{\"b\":[1,2]}}",
          ["17 «}» ',' or ']' is expected, but found '}'"] },
        { "{\"a\": {\"b\": 1, \"c\": 2}", "{\"a\":{\"b\":1,\"c\":2}}",
          ["22 «» ',' or '}' is expected, but the text ends"] },
        { "{\"a\": [1,2}, \"b\": 3}", "{\"a\":[1,2],\"b\":3}",
          ["10 «}» ',' or ']' is expected, but found '}'"] },
        { "{\"a\": {\"x\": [1,2}, \"b\": 3}}", "{\"a\":{\"x\":[1,2]},\"b\":3}",
          ["16 «}» ',' or ']' is expected, but found '}'"] },
        { "{\"a\": 1], \"b\": 2}", "{\"a\":1,\"b\":2}",
          ["7 «]» ',' or '}' is expected, but found ']'"] },
        { "[{\"a\": 1 ], {\"b\": 2}]", "[{\"a\":1},{\"b\":2}]",
          ["9 «]» ',' or '}' is expected, but found ']'"] },
        { "{\"p\": {\"a\": 1], \"b\": 2}, \"q\": 3}", "{\"p\":{\"a\":1},\"b\":2}",
          ["13 «]» ',' or '}' is expected, but found ']'"] },
        { "{\"required\": [\"prompt\", \"properties\": {\"a\": 1}, \"z\": 2}", "{\"required\":[\"prompt\"],\"properties\":{\"a\":1},\"z\":2}",
          ["24 «\"properties\"» ']' is expected before the member '\"properties\"'"] },
        { "{\"enum\": [\"a\", \"b\", \"type\": \"string\"], \"z\": 01}", "{\"enum\":[\"a\",\"b\"],\"type\":\"string\"}",
          ["20 «\"type\"» ']' is expected before the member '\"type\"'", "44 «01» '01' is not a number in JSON: it has a zero in front"] },
        { "{\"enum\": {\"a\", \"b\", \"c\"}, \"z\": 2}", "{\"enum\":{},\"z\":2}",
          ["13 «,» ':' is expected, but found ','"] },
        { "[\"a\": 1, \"b\": 2]", "[\"a\",\"b\"]",
          ["4 «:» ',' or ']' is expected, but found ':'", "12 «:» ',' or ']' is expected, but found ':'"] },
        { "{\"a\": {\"b\": 1,} \"c\": 2}, \"d\": 3}", "{\"a\":{\"b\":1},\"c\":2}",
          ["13 «,» a trailing comma is not allowed", "16 «\"c\"» ',' or '}' is expected, but found '\"c\"'"] },

        // Many at once.
        { "{\n  // The model.\n  \"type\": 'object',\n  required: [\"prompt\",],\n  \"properties\": {\n    \"n\": {\"type\" \"integer\", \"minimum\": 01 \"maximum\": 4},\n    \"size\": {\"enum\": [\"1:1\" \"16:9\"], \"default\": undefined}\n  },\n}", "{\"type\":\"object\",\"required\":[\"prompt\"],\"properties\":{\"n\":{\"type\":\"integer\",\"maximum\":4},\"size\":{\"enum\":[\"1:1\",\"16:9\"]}}}",
          ["4 «// The model.» JSON has no comments", "28 «'object'» a string stands in double quotes, not in single quotes", "40 «required» a member name stands in double quotes", "59 «,» a trailing comma is not allowed", "98 «\"integer\"» ':' is expected, but found '\"integer\"'", "120 «01» '01' is not a number in JSON: it has a zero in front", "166 «\"16:9\"» ',' or ']' is expected, but found '\"16:9\"'", "186 «undefined» a value is expected, but found 'undefined'", "200 «,» a trailing comma is not allowed"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reports_each_fault_once_and_reads_the_rest(string text, string tree, string[] faults)
    {
        JsonReadResult result = JsonTree.Parse(text);

        Assert.Equal(faults, FaultText.Show(text, result));
        Assert.Equal(tree, result.Root is null ? "" : JsonText.Write(result.Root));
        Assert.False(result.IsValid);
    }
}
