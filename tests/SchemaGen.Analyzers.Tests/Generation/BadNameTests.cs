using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Names that were never meant for C#: the record compiles, and writes them as they are.</summary>
public sealed class BadNameTests
{
    [Fact]
    public void Properties_of_any_name_work()
    {
        string[] names =
        [
            "Equals", "class", "日本語", "a-b c", "a_b c", "a b_c", "ABC", "", "+", "-", "1", "1.5", "_", "__", "ToString", "GetHashCode", "GetType", "Clone", "EqualityContract",
            "PrintMembers", "Deconstruct", "Finalize", "MemberwiseClone", "ReferenceEquals", "WriteTo", "Validate", "EnsureValid", "ToJson", "ToUtf8Json", "Slug", "ModelSlug",
            "Parse", "TryParse", "AdditionalProperties", "CollectViolations", "ReadFrom", "ModelInput", "model_input", "value", "field", "reader", "context", "member", "members", "scope", "writer",
            "violations", "record", "required", "init", "Wire", "InputWire", "global", "System", "SchemaGen", "Shop", "get_A", "set_A", "op_Equality", "this", "nameof", "var", "dynamic", "\"", "\\", "\n",
            "\u0001", "\u2028", "😀", "\u200b", "a\u200db", "ñ", "n\u0303", "İ", "ı", "I", "i", "K", "\u212a", "k", "<T>", "a<b>", "{0}", "//", "/*", "#if", "@x", "$x", "\"\"\"",
        ];
        string properties = string.Join(", ", names.Select(static name => $"{JsonSerializer.Serialize(name)}: {{ \"type\": \"integer\", \"minimum\": 0, \"maximum\": 9 }}"));

        AssertRoundTrip(names, properties, "\"additionalProperties\": false");
        AssertRoundTrip(names, properties, "\"additionalProperties\": { \"type\": \"string\" }");
    }

    [Fact]
    public void Lists_of_any_name_work()
    {
        string[] names = ["class", "Class", "CLASS", "_class", "K", "\u212a", "日本語", "item", "value", "Items", "equals", "1", "01"];
        string properties = string.Join(", ", names.Select(static name => $"{JsonSerializer.Serialize(name)}: {{ \"type\": \"array\", \"items\": {{ \"type\": \"string\", \"enum\": [\"a\", \"b\"] }}, \"default\": [\"a\"] }}"));

        _ = new CompiledModels(GeneratorRun.Of(Schemas.Of(properties)));
    }

    [Fact]
    public void Enums_of_any_value_work()
    {
        string[] values =
        [
            "", " ", "a", "A", "a ", "+", "-", "++", "value__", "Value__", "class", "Equals", "ToString", "GetHashCode", "CompareTo", "HasFlag", "16:9", "16x9", "9:16", "1K", "_1K", "日本語", "ModelX", "None", "0",
            "-0", "+0", "00", "\"", "\\", "\n", "\u0000", "\u2028", "😀", "😁", "é", "e\u0301", "i", "I", "İ", "ı", "1.0", "1,0", "#", "c#", "c", "c++", "{", "}", "'", "*/", "-->", "]]>", "&amp;", "<c>",
        ];
        GeneratorRun run = GeneratorRun.Of(Schemas.Of($$""" "x": { "type": "string", "enum": {{JsonSerializer.Serialize(values)}} } """));

        Type type = new CompiledModels(run).Type("Shop.Models.ModelX");
        Assert.Equal(values.Length, Enum.GetNames(type).Distinct().Count());
        object[] members = [.. Enum.GetValues(type).Cast<object>()];
        Assert.Equal(values, members.Select(static member => JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(member, member.GetType()))));
        Assert.Equal(members, values.Select(value => JsonSerializer.Deserialize(JsonSerializer.Serialize(value), type)!));
    }

    /// <summary>What vendors write out again wherever they need it is one type, called after the model; where that name is taken, after its place.</summary>
    [Fact]
    public void What_stands_in_several_places_is_one_type()
    {
        const string cache = """ "cache": { "type": "object", "properties": { "kind": { "const": "short" }, "ttl": { "enum": ["5m", "1h"] } }, "required": ["kind"] } """;
        const string other = """ "cache": { "type": "object", "properties": { "kind": { "const": "long" }, "ttl": { "enum": ["5m", "1h"] } }, "required": ["kind"] } """;
        GeneratorRun run = GeneratorRun.Of(Schemas.Of($$"""
            "a": { "type": "object", "properties": { {{cache}} } },
            "b": { "type": "object", "properties": { {{cache}}, "c": { "type": "object", "properties": { {{other}} } }, "d": { "type": "object", "properties": { {{other}}, "x": {} } } } },
            "either": { "anyOf": [{ "type": "object", "properties": { "t": { "const": "text" }, {{cache}} }, "required": ["t"] }, { "type": "string" }] },
            "inner": { "type": "object", "properties": { "either": { "anyOf": [{ "type": "object", "properties": { "t": { "const": "text" }, {{cache}} }, "required": ["t"] }, { "type": "string" }] } } }
            """));

        var models = new CompiledModels(run);
        IEnumerable<string> names = models.Types
            .Where(static type => type.IsPublic && !type.Name.EndsWith("Wire", StringComparison.Ordinal) && type.Name.StartsWith("Model", StringComparison.Ordinal))
            .Select(static type => type.Name).Except(["ModelInputJson", "ModelSlugs"]).Order(StringComparer.Ordinal);
        Assert.Equal(
            "ModelA ModelB ModelBC ModelBCCache ModelBCCacheKind ModelBD ModelCache ModelCacheKind ModelEither ModelEitherText ModelEitherTextT ModelInner ModelInput ModelTtl",
            string.Join(" ", names));
    }

    /// <summary>A title that several types have names the first; the others are called after their properties.</summary>
    [Fact]
    public void A_title_that_repeats_names_one_type()
    {
        GeneratorRun run = GeneratorRun.Of("""
            { "title": "Model Input", "type": "object", "additionalProperties": false, "properties": {
              "image": { "title": "Image", "type": "object", "properties": { "url": { "type": "string", "title": "Image" } }, "required": ["url"] },
              "style": { "title": "Image", "type": "object", "properties": { "image": { "title": "Image", "type": "object", "properties": { "w": { "type": "integer" } } } } },
              "mode": { "title": "Image", "enum": ["a", "b"] },
              "either": { "title": "Image", "anyOf": [{ "title": "Image", "type": "object", "properties": { "h": { "type": "integer" } } }, { "title": "Image", "type": "string" }, { "title": "Image", "enum": [1, 2] }] },
              "again": { "title": "Image", "type": "object", "properties": { "url": { "type": "string", "title": "Image" } }, "required": ["url"] },
              "model_input": { "title": "Model Input", "type": "object", "properties": { "input": { "title": "Input", "enum": ["x"] } } },
              "input": { "title": "Input", "enum": ["y"] }
            } }
            """);

        var models = new CompiledModels(run);
        Assert.Equal("ModelImage", PropertyType(models, "Image").Name);
        Assert.Equal("ModelStyle", PropertyType(models, "Style").Name);
        Assert.Equal("ModelStyleImage", PropertyType(models, "Style").GetProperty("Image")!.PropertyType.Name);
        Assert.Equal("ModelMode", PropertyType(models, "Mode").Name);
        Assert.Equal("ModelEither", PropertyType(models, "Either").Name);
        Assert.Equal("ModelImage", PropertyType(models, "Again").Name);
        Assert.Equal("ModelModelInput", PropertyType(models, "ModelInputValue").Name);
        Assert.Equal("ModelInputValue", PropertyType(models, "Input").Name);
        object input = JsonSerializer.Deserialize("""{"style":{"image":{"w":1}},"mode":"b","either":{"h":2},"model_input":{"input":"x"},"input":"y"}""", models.Type("Shop.Models.ModelInput"))!;
        Assert.Equal("""{"style":{"image":{"w":1}},"mode":"b","either":{"h":2},"model_input":{"input":"x"},"input":"y"}""", ((IModelInput)input).ToJson());
    }

    [Fact]
    public void Two_types_that_want_one_name_are_kept_apart()
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of("""
            "input": { "type": "string", "enum": ["a"] },
            "size": { "type": "string", "enum": ["a", "b"] },
            "Size": { "type": "string", "enum": ["a", "c"] },
            "same_1": { "type": "string", "title": "Same", "enum": ["a"] },
            "same_2": { "type": "string", "title": "Same", "enum": ["a"] },
            "size_wire": { "type": "string", "enum": ["x"] },
            "box": { "type": "object", "properties": { "x": {} } },
            "Box": { "type": "object", "properties": { "y": {} } },
            "box_": { "type": "object", "title": "Box", "properties": { "x": {} } }
            """));

        var models = new CompiledModels(run);
        Assert.Equal("Shop.Models.ModelInputValue", PropertyType(models, "Input").FullName);
        Assert.Equal("Shop.Models.ModelSize", PropertyType(models, "Size").FullName);
        Assert.Equal("Shop.Models.ModelSize_2", PropertyType(models, "Size_2").FullName);
        Assert.Equal(PropertyType(models, "Same1"), PropertyType(models, "Same2"));
        Assert.NotEqual(PropertyType(models, "Box"), PropertyType(models, "Box_2"));
    }

    [Theory]
    [InlineData("模型")]
    [InlineData("1")]
    [InlineData("+")]
    [InlineData("class")]
    [InlineData("../../etc/passwd")]
    [InlineData("a\"b\\c")]
    [InlineData("</c>")]
    [InlineData("CON")]
    [InlineData("Fal-AI/Flux.1_PRO/v2.0")]
    [InlineData("a//b")]
    [InlineData("_")]
    public void Slugs_of_any_name_work(string slug)
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("x.json", Schemas.Of(""" "x": { "type": "string", "enum": ["a"] } """)) { Slug = slug }]);

        var models = new CompiledModels(run);
        Assert.Equal(slug, models.Type("Shop.Models.ModelSlugs").GetFields().Single().GetRawConstantValue());
    }

    [Fact]
    public void Two_hundred_values_that_look_alike_are_an_enum()
    {
        string[] values = [.. Enumerable.Range(0, 50).SelectMany(static i => new[] { $"v{i}", $"V{i}", $"v-{i}", $"v {i}+" })];
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of($$""" "x": { "enum": {{JsonSerializer.Serialize(values)}}, "default": "v 7+" } """, """ "required": ["x"] """)));
        Type type = models.Type("Shop.Models.ModelInput");

        Assert.Equal(values.Length, Enum.GetNames(PropertyType(models, "X")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("""{"x":"v 7+"}""", ((IModelInput)Activator.CreateInstance(type)!).ToJson());
        Assert.All(values, value => Assert.Equal(value, JsonDocument.Parse(((IModelInput)JsonSerializer.Deserialize($$"""{"x":{{JsonSerializer.Serialize(value)}}}""", type)!).ToJson()).RootElement.GetProperty("x").GetString()));
    }

    /// <summary><c>x-fal-order-properties</c> of the input, and <c>x-order</c> in what is nested; what neither names comes last.</summary>
    [Fact]
    public void Members_stand_in_the_vendors_order()
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """
            "seed": { "type": "integer", "default": 1 },
            "size": { "type": "object", "properties": { "h": { "type": "integer", "x-order": 2, "default": 2 }, "none": { "type": "integer", "default": 3 }, "w": { "x-order": 1, "allOf": [{ "$ref": "#/properties/seed" }] } }, "default": { "h": 2, "none": 3, "w": 1 } },
            "prompt": { "type": "string", "default": "p" }
            """,
            """ "x-fal-order-properties": ["prompt", "gone", "size"], "required": ["prompt", "size", "seed"] """)));

        var input = (IModelInput)Activator.CreateInstance(models.Type("Shop.Models.ModelInput"))!;

        Assert.Equal("""{"prompt":"p","size":{"w":1,"h":2,"none":3},"seed":1}""", input.ToJson());
        Assert.Equal(["Prompt", "Size", "Seed"], input.GetType().GetProperties().Select(static property => property.Name).Take(3));
    }

    [Fact]
    public void A_property_may_be_called_as_its_nested_record()
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(
            """ "model": { "type": "object", "properties": { "ModelModel": { "type": "string" }, "model_model": { "type": "object", "properties": { "modelModelModelModel": { "type": "integer" } } }, "to_json": { "type": "string" } } } """)));
        const string json = """{"model":{"ModelModel":"a","model_model":{"modelModelModelModel":1},"to_json":"b"}}""";

        Assert.Equal(json, ((IModelInput)JsonSerializer.Deserialize(json, models.Type("Shop.Models.ModelInput"))!).ToJson());
    }

    [Fact]
    public void Half_a_surrogate_pair_breaks_neither_the_build_nor_the_rest_of_the_record()
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of(""" "\ud800": { "type": "integer" }, "a": { "type": "string", "enum": ["\udc00", "b"], "title": "\ud800", "description": "\ud800", "default": "b" }, "c": { "type": "string", "pattern": "\ud800", "default": "\ud800" } """));

        var models = new CompiledModels(run);
        object input = JsonSerializer.Deserialize("""{"a":"b","c":"d"}""", models.Type("Shop.Models.ModelInput"))!;
        Assert.Equal("""{"a":"b","c":"d"}""", ((IModelInput)input).ToJson());
    }

    private static Type PropertyType(CompiledModels models, string name)
    {
        Type type = models.Type("Shop.Models.ModelInput").GetProperty(name)!.PropertyType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static void AssertRoundTrip(string[] names, string properties, string more)
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(properties, more)));
        Type type = models.Type("Shop.Models.ModelInput");
        string json = JsonSerializer.Serialize(names.Select(static (name, index) => (name, index)).ToDictionary(static pair => pair.name, static pair => pair.index % 10));

        object input = JsonSerializer.Deserialize(json, type)!;

        Assert.Equal(names.Length, type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Count(static property => property.PropertyType == typeof(int?)));
        Assert.Equal(Members(json), Members(((IModelInput)input).ToJson()));
        Assert.Equal(Members(json), Members(JsonSerializer.Serialize(input, type)));
        Assert.Equal(input, JsonSerializer.Deserialize(json, type));
        Assert.Empty(((IModelInput)input).Validate());
        Assert.NotEmpty(string.Create(CultureInfo.InvariantCulture, $"{input}"));
    }

    private static IEnumerable<(string Name, string Value)> Members(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateObject().Select(static member => (member.Name, member.Value.GetRawText()));
}
