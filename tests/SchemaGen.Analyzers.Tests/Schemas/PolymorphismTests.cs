using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>OpenAPI's inheritance: a base with a discriminator, and schemas that are made of it by <c>allOf</c>.</summary>
public sealed class PolymorphismTests
{
    private const string Mapping = """{ "propertyName": "kind", "mapping": { "crop": "#/components/schemas/Crop", "trim": "Crop", "blur": "#/components/schemas/Blur" } }""";

    private static string Document(string discriminator, string more = "", string kind = """{ "type": "string" }""", string input = """{ "$ref": "#/components/schemas/Step" }""") => $$"""
        { "openapi": "3.0.3", "components": { "schemas": {
          "Input": { "type": "object", "properties": { "step": {{input}} } },
          "Step": { "type": "object", "title": "Step", "properties": { "kind": {{kind}}, "note": { "type": "string" } }, "required": ["kind"], "discriminator": {{discriminator}} },
          "Crop": { "allOf": [{ "$ref": "#/components/schemas/Step" }, { "type": "object", "properties": { "width": { "type": "integer", "minimum": 1 } }, "required": ["width"] }] },
          "Blur": { "allOf": [{ "$ref": "#/components/schemas/Step" }, { "type": "object", "properties": { "radius": { "type": "number" } } }] }{{more}} } } }
        """;

    [Theory]
    [InlineData(Mapping, "crop,trim|blur")]
    [InlineData("""{ "propertyName": "kind" }""", "Crop|Blur")]
    [InlineData("""{ "propertyName": "kind", "mapping": { "b": "./#/nothing", "blur": "Blur" } }""", "Crop|blur")]
    public void The_derived_ones_are_the_alternatives(string discriminator, string kinds)
    {
        InputModel model = Read(Document(discriminator));

        var step = (UnionShape)Assert.Single(model.Root.Properties).Shape;
        IEnumerable<ObjectShape> shapes = step.Alternatives.Select(alternative => model.Definitions.Single(definition => definition.Key == ((ReferenceShape)alternative).Key).Shape);
        Assert.Equal(kinds, string.Join("|", shapes.Select(static shape => string.Join(",", ((EnumShape)shape.Properties.Single(static property => property.WireName == "kind").Shape).Values.Select(static value => value.WireValue)))));
        Assert.Equal(["Crop", "Blur"], model.Definitions.Select(static definition => definition.Name));
        Assert.All(shapes, static shape => Assert.Contains(shape.Properties, static property => property.WireName == "note"));
    }

    [Theory]
    [InlineData("""{"step":{"kind":"crop","width":3}}""", true)]
    [InlineData("""{"step":{"kind":"trim","width":3,"note":"n"}}""", true)]
    [InlineData("""{"step":{"kind":"blur","radius":1.5}}""", true)]
    [InlineData("""{"step":{"kind":"blur"}}""", true)]
    [InlineData("""{"step":{"kind":"crop","width":0}}""", false)]
    [InlineData("""{"step":{"kind":"crop"}}""", false)]
    [InlineData("""{"step":{"kind":"zoom"}}""", false)]
    [InlineData("""{"step":{"width":3}}""", false)]
    [InlineData("""{"step":{"kind":"blur","note":1}}""", false)]
    public void Record_and_resolved_schema_agree(string json, bool isValid)
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("schemas/model.json", Document(Mapping))]);
        Type type = new CompiledModels(run).Type("Shop.Models.ModelInput");

        IReadOnlyList<ConstraintViolation> violations = ModelReader.Of(type).Read(json).Violations;
        Assert.True(violations.Count == 0 == isValid, string.Join("; ", violations));

        // The resolved schema alone, read as a schema of its own.
        GeneratorRun again = GeneratorRun.Start([new SchemaText("schemas/model.json", Read(Document(Mapping)).ResolvedSchema)]);
        violations = ModelReader.Of(new CompiledModels(again).Type("Shop.Models.ModelInput")).Read(json).Violations;
        Assert.True(violations.Count == 0 == isValid, string.Join("; ", violations));
    }

    [Fact]
    public void The_resolved_schema_says_the_same()
    {
        string resolved = Read(Document(Mapping)).ResolvedSchema;

        Assert.Contains("""{"kind":{"const":"blur"}}""", resolved, StringComparison.Ordinal);
        Assert.Contains("""{"kind":{"enum":["crop","trim"]}}""", resolved, StringComparison.Ordinal);
        Assert.Contains("""anyOf":[{"$ref":"#/$defs/Crop"},{"$ref":"#/$defs/Blur"}]""", resolved, StringComparison.Ordinal);
        Assert.Equal(resolved, SchemaReader.Read(resolved).Model!.ResolvedSchema);
    }

    /// <summary>Text for a kind is not even an argument of another type.</summary>
    [Theory]
    [InlineData("Kind = ModelCropKind.Crop, Width = 1", true)]
    [InlineData("Kind = \"blur\", Width = 1", false)]
    [InlineData("Kind = ModelCropKind.Blur, Width = 1", false)]
    public void Another_kind_does_not_compile(string members, bool compiles)
    {
        GeneratorRun run = GeneratorRun.Start(
            [new SchemaText("schemas/model.json", Document("""{ "propertyName": "kind", "mapping": { "crop": "Crop", "blur": "Blur" } }"""))],
            $$"""static class Use { public static Shop.Models.ModelInput Make() => new() { Step = new Shop.Models.ModelCrop { {{members.Replace("ModelCropKind", "Shop.Models.ModelCropKind", StringComparison.Ordinal)}} } }; }""");

        IEnumerable<string> errors = run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(static found => found.ToString());
        Assert.True(!errors.Any() == compiles, string.Join("\n", errors) + "\n" + string.Join("\n", run.Files.Values.SelectMany(static file => file.Split('\n')).Where(static line => line.Contains(" record ", StringComparison.Ordinal) || line.Contains(" enum ", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_made_of_what_is_made_of_it()
    {
        InputModel model = Read(Document(
            """{ "propertyName": "kind" }""",
            """, "Zoom": { "allOf": [{ "$ref": "#/components/schemas/Crop" }, { "properties": { "factor": { "type": "number" } }, "required": ["factor"] }] }, "Other": { "type": "object", "properties": { "crop": { "$ref": "#/components/schemas/Crop" } } } """,
            input: """{ "type": "array", "items": { "$ref": "#/components/schemas/Step" } }"""));

        var step = (UnionShape)((ListShape)Assert.Single(model.Root.Properties).Shape).Item;
        Assert.Equal(3, step.Alternatives.Count);
        Assert.Equal(
            ["Blur:kind,note,radius", "Crop:kind,note,width", "Zoom:factor,kind,note,width"],
            model.Definitions.Select(static definition => definition.Name + ":" + string.Join(",", definition.Shape.Properties.Select(static property => property.WireName).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    /// <summary>A base that lists what is made of it as well leads back to itself by the letter.</summary>
    [Fact]
    public void A_base_that_lists_its_derived_ones()
    {
        InputModel model = Read("""
            { "openapi": "3.1.0", "components": { "schemas": {
              "Input": { "type": "object", "properties": { "pet": { "$ref": "#/components/schemas/Pet" } } },
              "Pet": { "type": "object", "properties": { "kind": { "type": "string" } }, "required": ["kind"], "discriminator": { "propertyName": "kind" }, "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] },
              "Cat": { "allOf": [{ "$ref": "#/components/schemas/Pet" }], "properties": { "lives": { "type": "integer" } } },
              "Dog": { "allOf": [{ "$ref": "#/components/schemas/Pet" }], "properties": { "tricks": { "type": "integer" } } } } } }
            """);

        Assert.Equal(2, ((UnionShape)Assert.Single(model.Root.Properties).Shape).Alternatives.Count);
    }

    /// <summary>A text that the base lists and that stands for nothing else is the base itself.</summary>
    [Theory]
    [InlineData("""{ "type": "string", "enum": ["crop", "trim", "blur", "none"] }""", 3)]
    [InlineData("""{ "$ref": "#/components/schemas/StepKind" }""", 3)]
    [InlineData("""{ "type": "string", "enum": ["crop", "trim", "blur"] }""", 2)]
    public void A_kind_without_a_schema_of_its_own(string kind, int count)
    {
        InputModel model = Read(Document(Mapping, """, "StepKind": { "type": "string", "enum": ["crop", "trim", "blur", "none"] } """, kind));

        Assert.Equal(count, ((UnionShape)Assert.Single(model.Root.Properties).Shape).Alternatives.Count);
        Assert.Equal(count == 3, model.ResolvedSchema.Contains("""{"kind":{"const":"none"}}""", StringComparison.Ordinal));
    }

    [Fact]
    public void The_mapping_may_lead_to_the_base() => Assert.Contains(
        """{"kind":{"const":"plain"}}""",
        Read(Document("""{ "propertyName": "kind", "mapping": { "plain": "Step", "crop": "Crop", "blur": "Blur" } }""")).ResolvedSchema, StringComparison.Ordinal);

    /// <summary>What a derived schema says of itself counts.</summary>
    [Fact]
    public void A_derived_schema_that_names_its_own_kind()
    {
        string resolved = Read(Document("""{ "propertyName": "kind" }""", """, "Zoom": { "allOf": [{ "$ref": "#/components/schemas/Step" }, { "properties": { "kind": { "const": "z" }, "zoom": { "type": "number" } } }] } """)).ResolvedSchema;

        Assert.Contains("""{"const":"z"}""", resolved, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Zoom\"]", resolved, StringComparison.Ordinal);
        Assert.DoesNotContain("""{"const":"Zoom"}""", resolved, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_Swagger()
    {
        InputModel model = Read("""
            { "swagger": "2.0", "definitions": {
              "Input": { "type": "object", "properties": { "pet": { "$ref": "#/definitions/Pet" } } },
              "Pet": { "type": "object", "properties": { "kind": { "type": "string" } }, "required": ["kind"], "discriminator": "kind" },
              "Cat": { "x-ms-discriminator-value": "#Cat", "allOf": [{ "$ref": "#/definitions/Pet" }, { "properties": { "lives": { "type": "integer" } } }] },
              "Dog": { "allOf": [{ "$ref": "#/definitions/Pet" }, { "properties": { "tricks": { "type": "integer" } } }] } } }
            """);

        Assert.Equal(2, ((UnionShape)Assert.Single(model.Root.Properties).Shape).Alternatives.Count);
        Assert.Contains("""{"const":"#Cat"}""", model.ResolvedSchema, StringComparison.Ordinal);
    }

    /// <summary>An input may be one of the derived ones itself.</summary>
    [Fact]
    public void A_derived_schema_as_the_input()
    {
        SchemaReadResult result = SchemaReader.Read(Document(Mapping), "/components/schemas/Blur");

        Assert.Equal(["kind", "note", "radius"], result.Model!.Root.Properties.Select(static property => property.WireName).Order(StringComparer.Ordinal));
        Assert.Equal("blur", Assert.Single(((EnumShape)result.Model.Root.Properties.Single(static property => property.WireName == "kind").Shape).Values).WireValue);
    }

    [Theory]
    [InlineData("""{ "propertyName": 1 }""")]
    [InlineData("{}")]
    [InlineData("5")]
    public void A_discriminator_that_names_no_member_changes_nothing(string discriminator) =>
        Assert.IsType<ReferenceShape>(Assert.Single(Read(Document(discriminator)).Root.Properties).Shape);

    [Fact]
    public void A_base_that_nothing_is_made_of_stays_an_object() => Assert.IsNotType<UnionShape>(Assert.Single(Read("""
        { "openapi": "3.0.3", "components": { "schemas": {
          "Input": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Step" } } },
          "Step": { "type": "object", "properties": { "kind": { "type": "string" }, "next": { "$ref": "#/components/schemas/Step" } }, "discriminator": { "propertyName": "kind" } } } } }
        """).Root.Properties).Shape);

    /// <summary>A property that only describes a reference to the base is not derived from it.</summary>
    [Fact]
    public void A_description_around_a_reference() => Assert.IsType<UnionShape>(
        Assert.Single(Read(Document(Mapping, input: """{ "allOf": [{ "$ref": "#/components/schemas/Step" }], "description": "d" }""")).Root.Properties).Shape);

    /// <summary>Circles and long chains end.</summary>
    [Fact]
    public void Hostile_hierarchies_end()
    {
        Read("""{ "openapi": "3.0.3", "components": { "schemas": { "Input": { "allOf": [{ "$ref": "#/components/schemas/B" }], "type": "object", "properties": { "x": { "$ref": "#/components/schemas/B" } }, "discriminator": { "propertyName": "k" } }, "B": { "allOf": [{ "$ref": "#/components/schemas/Input" }], "discriminator": { "propertyName": "k" } } } } }""");
        string chain = string.Join(",", Enumerable.Range(0, 5000).Select(static i => $$""" "S{{i}}": { "allOf": [{ "$ref": "#/components/schemas/S{{i + 1}}" }], "discriminator": { "propertyName": "k" } } """));
        SchemaReader.Read($$"""{ "openapi": "3.0.3", "components": { "schemas": { "Input": { "type": "object", "properties": { "x": { "$ref": "#/components/schemas/S0" } } }, {{chain}}, "S5000": { "type": "object", "properties": { "k": { "type": "string" } }, "discriminator": { "propertyName": "k" } } } } }""");
        string wide = string.Join(",", Enumerable.Range(0, 5000).Select(static i => $$""" "S{{i}}": { "allOf": [{ "$ref": "#/components/schemas/Base" }] } """));
        SchemaReader.Read($$"""{ "openapi": "3.0.3", "components": { "schemas": { "Input": { "type": "object", "properties": { "x": { "$ref": "#/components/schemas/Base" } } }, {{wide}}, "Base": { "type": "object", "properties": { "k": { "type": "string" } }, "discriminator": { "propertyName": "k" } } } } }""");
    }

    private static InputModel Read(string document) => SchemaReader.Read(document).Model!;
}
