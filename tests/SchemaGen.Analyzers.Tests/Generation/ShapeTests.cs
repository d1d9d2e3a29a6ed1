using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Each shape: a snapshot of what is generated, which also compiles without a warning.</summary>
public sealed class ShapeTests
{
    public static TheoryData<string, string> Shapes { get; } = new()
    {
        { "Boolean", """ "a": { "type": "boolean" }, "b": { "type": "boolean", "default": true }, "c": { "const": true } """ },
        { "Integer", """ "i": { "type": "integer", "minimum": 1, "maximum": 4 }, "l": { "type": "integer", "minimum": 0, "default": 7 }, "m": { "type": "integer", "multipleOf": 8, "minimum": 256, "maximum": 1024, "default": 512 }, "e": { "type": "integer", "enum": [1, 2, 4] }, "s": { "type": "integer", "minimum": -1, "maximum": 4294967295 } """ },
        { "LargeInteger", """ "u": { "type": "integer", "minimum": 0, "maximum": 18446744073709551615, "default": 0 }, "b": { "type": "integer", "minimum": -1, "maximum": 1e30, "default": 18446744073709551615 }, "l": { "type": "array", "items": { "type": "integer", "format": "uint64" } }, "i": { "type": "integer", "format": "int32" }, "y": { "type": "integer", "format": "uint8" }, "f": { "type": "number", "format": "float" }, "g": { "type": "integer", "format": "int64" }, "t": { "type": ["integer", "string"], "pattern": "^-?(?:0|[1-9]\\d*)$", "format": "int32" } """ },
        { "Number", """ "x": { "type": "number" }, "r": { "type": "number", "minimum": 0, "maximum": 1, "default": 0.1 }, "e": { "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 20 }, "o": { "type": "number", "minimum": 0.5 }, "m": { "type": "number", "multipleOf": 0.5, "enum": [0.5, 1, 1e3] } """ },
        { "Text", """ "t": { "type": "string", "minLength": 1, "maxLength": 10, "default": "a\"\\\n\u2028é" }, "p": { "type": "string", "pattern": "^[a-z]+\\d$" }, "q": { "type": "string", "pattern": "^[a-z]+\\d$", "maxLength": 5 }, "u": { "type": "string", "format": "uri" }, "f": { "type": "string", "format": "email" } """ },
        { "Enum", """ "ratio": { "type": "string", "title": "Aspect ratio", "enum": ["auto", "16:9", "1024x1536", "1K", ""], "default": "16:9" }, "named": { "type": "string", "enum": ["a", "b"], "x-enumNames": ["First", "Second"] }, "many": { "type": "array", "items": { "type": "string", "enum": ["x", "y"] }, "default": ["y"] } """ },
        { "NumberEnum", """ "mode": { "type": "integer", "format": "int32", "enum": [0, 1, -2], "x-enumNames": ["Fast", "Slow", null], "x-enumDescriptions": ["Quick.", null, "Odd."], "default": 1 }, "size": { "title": "Size", "description": "How big.", "oneOf": [{ "title": "SMALL_ONE", "const": 5000000000 }, { "title": "Large", "const": 2, "description": "Big." }] }, "many": { "type": "array", "items": { "enum": [1, 2], "x-enum-varnames": ["One", "Two"] }, "uniqueItems": true }, "either": { "anyOf": [{ "type": "string" }, { "type": "integer", "enum": [3, 4], "x-enumNames": ["Three", "Four"] }] }, "bounded": { "type": "integer", "enum": [1, 2], "maximum": 1, "x-enumNames": ["A", "B"] }, "plain": { "type": "integer", "enum": [1, 2] } """ },
        { "OpenEnum", """ "size": { "title": "Size", "description": "How big.", "anyOf": [{ "type": "string", "enum": ["small", "16:9"], "description": "Well-known sizes." }, { "type": "string", "minLength": 1, "pattern": "^[a-z0-9:]+$" }], "default": "16:9" }, "other": { "anyOf": [{ "const": "a" }, { "const": "b", "description": "The second." }, { "type": "string" }, { "type": "null" }], "default": "c" }, "many": { "type": "array", "items": { "anyOf": [{ "enum": ["x"] }, { "type": "string", "maxLength": 9 }] }, "default": ["x", "y"] } """ },
        { "Union", """ "image_size": { "title": "Image size", "description": "How big.", "anyOf": [{ "type": "string", "enum": ["square", "wide"] }, { "title": "ImageSize", "type": "object", "properties": { "width": { "type": "integer", "minimum": 1, "maximum": 9 }, "height": { "type": "integer" } }, "required": ["width"] }], "default": "square" }, "seed": { "type": ["integer", "string", "null"], "minimum": 0, "maximum": 9, "maxLength": 3 }, "parts": { "type": "array", "items": { "oneOf": [{ "type": "object", "title": "Text part", "properties": { "type": { "const": "text" }, "text": { "type": "string" } }, "required": ["type", "text"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "const": "image_url" }, "url": { "anyOf": [{ "type": "string", "format": "uri" }, { "type": "array", "items": { "type": "string" } }] } }, "required": ["type", "url"] }] } }, "mixed": { "enum": ["auto", 1, 2], "default": 2 }, "lists": { "anyOf": [{ "type": "array", "items": { "type": "number" }, "maxItems": 2 }, { "type": "object", "additionalProperties": { "type": "boolean" } }, { "type": "boolean" }, { "type": "number", "minimum": 0.5 }], "default": [0.5] } """ },
        { "List", """ "texts": { "type": "array", "items": { "type": "string", "maxLength": 3, "pattern": "^a" }, "minItems": 1, "maxItems": 2, "uniqueItems": true }, "numbers": { "type": "array", "items": { "type": "number", "minimum": 0, "multipleOf": 0.5 }, "default": [0.5, 1] }, "integers": { "type": "array", "items": { "type": "integer", "minimum": 1, "maximum": 9 } }, "lists": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 5 }, "minItems": 2, "maxItems": 2 } }, "gaps": { "type": "array", "items": { "type": ["integer", "null"], "minimum": 0 } }, "any": { "type": "array" } """ },
        { "Map", """ "weights": { "type": "object", "additionalProperties": { "type": "number", "maximum": 1 } }, "names": { "type": "object", "additionalProperties": { "type": ["string", "null"] }, "minProperties": 1 }, "lists": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" }, "maxItems": 1 } }, "free": { "type": "object" } """ },
        { "Object", """ "lora": { "type": "object", "title": "LoRA", "description": "An adapter.", "properties": { "path": { "type": "string" }, "scale": { "type": "number", "default": 1 }, "mode": { "type": "string", "enum": ["a", "b"] } }, "required": ["path"], "additionalProperties": false }, "boxes": { "type": "array", "items": { "type": "object", "properties": { "x": { "type": "integer" }, "inner": { "type": "object", "properties": { "y": { "type": "integer" } } } } } } """ },
        { "Any", """ "any": {}, "element": { "description": "Anything." } """ },
        { "Default", """ "size": { "type": "object", "properties": { "width": { "type": "integer", "minimum": 1, "maximum": 9 }, "mode": { "enum": ["a", "b"], "default": "a" } }, "required": ["width"], "additionalProperties": false, "default": { "width": 3 } }, "weights": { "type": "object", "additionalProperties": { "type": "number" }, "default": { "a": 0.5 } }, "boxes": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 9 } }, "default": [[1, 2], []] }, "any": { "default": { "a": null } } """ },
        { "Reference", """ "tree": { "$ref": "#/properties/trees/items" }, "trees": { "type": "array", "items": { "type": "object", "description": "A node.", "properties": { "branches": { "type": "array", "items": { "$ref": "#/properties/trees/items" } }, "input": { "anyOf": [{ "$ref": "#" }, { "type": "null" }] } } } }, "size": { "allOf": [{ "enum": ["a", "b"], "title": "size" }], "default": "b", "description": "How big." } """ },
        { "Nullable", """ "n": { "type": ["integer", "null"], "minimum": 0, "maximum": 9 }, "d": { "type": ["string", "null"], "default": "x" }, "z": { "type": ["string", "null"], "default": null }, "list": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "e": { "type": ["string", "null"], "enum": ["a", "b", null] }, "v": { "type": ["integer", "null"], "enum": [1, 2, null] } """ },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Snapshot_of(string name, string properties)
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of(properties));

        Snapshot.Matches("Shape." + name, run.RecordFile);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void Snapshot_of_required_ones()
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of(
            """ "i": { "type": "integer" }, "t": { "type": "string" }, "a": {}, "l": { "type": "array", "items": { "type": "string" } }, "o": { "type": "object", "properties": { "x": { "type": "string" } } }, "m": { "type": "object" }, "n": { "type": ["string", "null"] }, "d": { "type": "string", "default": "x" }, "z": { "type": ["string", "null"], "default": null } """,
            """ "required": ["i", "t", "a", "l", "o", "m", "n", "d", "z"] """));

        Snapshot.Matches("Required", run.RecordFile);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void Snapshot_of_required_ones_with_defaults()
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of(Shapes.Single(static row => row.Data.Item1 == "Default").Data.Item2, """ "required": ["size", "weights", "boxes", "any"] """));

        Snapshot.Matches("RequiredDefault", run.RecordFile);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void Snapshot_of_additional_members()
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of(
            """ "a": { "type": "string" }, "o": { "type": "object", "properties": { "additional_properties": { "type": "string" } }, "additionalProperties": { "type": "integer", "minimum": 1 } } """,
            "\"additionalProperties\": true"));

        Snapshot.Matches("Additional", run.RecordFile);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void Snapshot_of_companions()
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of(
            """ "mask": { "type": "string", "default": "m" }, "a": { "type": "string" }, "b": { "type": "array", "items": { "type": "string" } } """,
            """ "dependentRequired": { "mask": ["a", "b"] }, "additionalProperties": false """));

        Snapshot.Matches("Companion", run.RecordFile);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void Snapshot_of_words()
    {
        GeneratorRun run = GeneratorRun.Of("""
            {
              "type": "object", "title": "A model", "description": "First line.\nSecond <line> & more.\r\nThird.", "deprecated": true,
              "properties": {
                "old": { "type": "string", "deprecated": true, "description": "Old & <gone>.", "examples": ["a", "b"] },
                "req": { "type": "string", "deprecated": true },
                "titled": { "type": "integer", "title": "How many?", "example": 3 },
                "ui": { "type": "string", "title": "Say \"hi\"", "x-playground": { "widget": "textarea", "advanced": true } }
              },
              "required": ["req"],
              "additionalProperties": false
            }
            """);

        Snapshot.Matches("Words", run.RecordFile);
        _ = new CompiledModels(run);
    }
}
