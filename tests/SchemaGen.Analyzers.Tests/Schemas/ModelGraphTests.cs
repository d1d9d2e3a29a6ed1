using System.Collections.Immutable;
using System.Reflection;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>The law of the models: nothing in them compares by reference, and nothing holds the compiler, the tree or a place.</summary>
public class ModelGraphTests
{
    private const string EveryShape = """
        { "type": "object", "title": "T", "description": "D",
          "dependentRequired": { "text": ["list"] },
          "not": { "required": ["flag", "word"], "anyOf": [{ "properties": { "choice": { "const": "a" } } }], "oneOf": [true, { "required": ["map"] }] },
          "if": { "properties": { "word": { "maxLength": 1 }, "list": { "contains": { "const": "a" } } }, "additionalProperties": false }, "then": { "minProperties": 1 },
          "properties": {
            "any": {}, "boolean": { "const": true }, "integer": { "enum": [1, 2], "multipleOf": 1, "default": 1 }, "large": { "type": "integer", "minimum": 0, "maximum": 18446744073709551615, "default": 18446744073709551615 },
            "number": { "type": "number", "minimum": 0, "maximum": 1, "multipleOf": 0.1, "default": 0.5 },
            "union": { "type": ["integer", "string"], "default": "a" },
            "numbers": { "enum": [0.5, 1], "description": "Only used when flag is true." }, "seed": { "type": "integer", "minimum": 0, "maximum": 1e30, "default": 0 },
            "text": { "type": ["string", "null"], "default": null, "examples": ["a"], "x-playground": { "uploadKind": "image" } },
            "choice": { "enum": ["a", "b"], "x-enumNames": ["A", "B"], "default": "a" },
            "open": { "anyOf": [{ "enum": ["a"] }, { "type": "string" }] },
            "list": { "type": "array", "items": { "type": "string" }, "default": ["a"], "description": "Requires text." },
            "map": { "type": "object", "propertyNames": { "maxLength": 9 }, "additionalProperties": { "type": "integer" } },
            "flag": { "type": "boolean", "default": true }, "word": { "type": "string", "default": "w" },
            "object": { "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "string" }, "default": { "a": "b" } },
            "named": { "$ref": "#/$defs/Word" },
            "itself": { "$ref": "#/$defs/Node", "default": {} },
            "either": { "anyOf": [{ "$ref": "#/$defs/Node" }, { "type": "string" }], "discriminator": { "propertyName": "next" } }
          },
          "$defs": { "Word": { "enum": ["a", "b"] }, "Node": { "properties": { "next": { "$ref": "#/$defs/Node" } } } } }
        """;

    [Fact]
    public void Nothing_in_a_model_compares_by_reference()
    {
        var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Walk(SchemaReader.Read(EveryShape).Model!, "model", reached);

        // Otherwise the walk would say nothing about the kinds that the schema above leaves out.
        IEnumerable<Type> kinds = typeof(InputModel).Assembly.GetTypes()
            .Where(static type => type is { Namespace: "SchemaGen.Models", IsClass: true, IsAbstract: false, IsNested: false });
        Assert.Empty(kinds.Except(reached.Select(static item => item.GetType())));
    }

    private static void Walk(object item, string path, HashSet<object> reached)
    {
        AssertIsValue(item, path);
        if (item is string or ValueType and (bool or int or long or double or System.Numerics.BigInteger or Enum) || !reached.Add(item))
        {
            return;
        }

        bool isOurArray = item.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(EquatableArray<>);
        foreach (FieldInfo field in item.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            object? value = field.GetValue(item);
            if (isOurArray && value is Array items)
            {
                foreach (object inner in items)
                {
                    Walk(inner, path + "[]", reached);
                }
            }
            else if (value is not null)
            {
                Walk(value, path + "." + field.Name, reached);
            }
        }
    }

    private static void AssertIsValue(object item, string path)
    {
        bool isForbidden = item is Array or Delegate or JsonNode or JsonMember or JsonSpan or SchemaNode or Microsoft.CodeAnalysis.Text.TextSpan
            || item.GetType().FullName!.StartsWith(typeof(ImmutableArray<>).Namespace!, StringComparison.Ordinal)
            || item.GetType().FullName!.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal);
        Assert.False(isForbidden, $"{path} is {item.GetType()}");
    }
}
