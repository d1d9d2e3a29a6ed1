using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>A rule that no one instruction says is said in clauses, without a mark of how it is made.</summary>
public sealed class RuleSentenceTests
{
    private const string Members =
        """
        "mode": { "enum": ["fast", "slow"], "default": "slow" }, "steps": { "type": "integer", "minimum": 1, "maximum": 99 },
        "image": { "type": "string" }, "video": { "type": "string" }, "mask": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } }
        """;

    [Theory]
    [InlineData(""" "anyOf": [{ "required": ["image", "mask"] }, { "properties": { "steps": { "maximum": 20 } }, "required": ["steps"] }] """, "either 'image' is given and 'mask' is given, or 'steps' is at most 20")]
    [InlineData(""" "oneOf": [{ "required": ["image", "mask"] }, { "required": ["video"] }] """, "exactly one of these must hold: 'image' is given and 'mask' is given; 'video' is given")]
    [InlineData(""" "not": { "required": ["image"], "properties": { "mode": { "const": "fast" } } } """, "it must not be so that 'image' is given and ('mode' is left out or is \"fast\")")]
    [InlineData(""" "not": { "oneOf": [{ "required": ["image"] }, { "required": ["video"] }] } """, "it must not be so that exactly one of these holds: 'image' is given; 'video' is given")]
    [InlineData(""" "if": { "required": ["video"] }, "then": { "anyOf": [{ "required": ["image", "mask"] }, { "required": ["tags"] }] } """, "either 'image' is given and 'mask' is given, or 'tags' is given, where 'video' is given")]
    public void What_no_instruction_asks_is_said_in_clauses(string keyword, string sentence)
    {
        SchemaReadResult read = SchemaReader.Read($$"""{ "type": "object", "additionalProperties": false, "properties": { {{Members}} }, {{keyword}} }""");

        Assert.Equal(sentence, RuleSentence.Of(Assert.Single(Assert.IsType<ObjectShape>(read.Model!.Root).Conditions)));
    }
}
