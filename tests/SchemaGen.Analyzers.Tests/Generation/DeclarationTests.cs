using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Records that users declare, and where everything goes.</summary>
public sealed class DeclarationTests
{
    private static readonly string s_schema = Schemas.Of(
        """ "size": { "type": "string", "enum": ["1K", "2K"], "default": "1K" }, "box": { "type": "object", "properties": { "x": { "type": "integer" } }, "additionalProperties": false } """);

    [Fact]
    public void A_declaration_replaces_the_conventional_record()
    {
        GeneratorRun run = GeneratorRun.Of(s_schema, """
            namespace My.Own
            {
                [SchemaGen.ModelInput("model")]
                internal sealed partial record FlashInput;
            }
            """);

        var models = new CompiledModels(run);
        Assert.True(models.Type("My.Own.FlashInput").IsNotPublic);
        Assert.True(models.Type("My.Own.FlashSize").IsNotPublic);
        Assert.True(models.Type("My.Own.FlashBox").IsNotPublic);
        Assert.DoesNotContain("ModelInput :", run.RecordFile);
        Assert.Equal(["ModelInputJson.g.cs", "ModelSlugs.g.cs", "model.FlashInput.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>Whoever renames his record does not want to rename its enums everywhere.</summary>
    [Theory]
    [InlineData("(\"model\", TypeName = \"Flash\")")]
    [InlineData("(\"model\", TypeName = \" FlashInput \")")]
    [InlineData("(Shop.Models.ModelSlugs.Model, TypeName = \"Flash\")")]
    public void The_types_beside_it_keep_their_names_where_the_declaration_says_so(string arguments)
    {
        var models = new CompiledModels(GeneratorRun.Of(s_schema, $"namespace My; [SchemaGen.ModelInput{arguments}] public sealed partial record RenamedInput;"));

        Assert.NotNull(models.Type("My.RenamedInput"));
        Assert.NotNull(models.Type("My.FlashSize"));
        Assert.NotNull(models.Type("My.FlashBox"));
    }

    [Fact]
    public void The_types_beside_it_say_after_which_record_they_are_named()
    {
        const string words = "Named after the record <see cref=\"global::My.FlashInput\"/>.";

        // The enum, the nested record and its constructor.
        Assert.Equal(3, GeneratorRun.Of(s_schema, "namespace My; [SchemaGen.ModelInput(\"model\")] public sealed partial record FlashInput;").RecordFile.Split(words).Length - 1);
        Assert.DoesNotContain("Named after", GeneratorRun.Of(s_schema).RecordFile);
    }

    [Fact]
    public void A_record_may_stand_in_other_types()
    {
        GeneratorRun run = GeneratorRun.Of(s_schema, """
            namespace Shop;

            public static partial class Outer
            {
                internal partial struct @class
                {
                    [SchemaGen.ModelInput("model")]
                    private sealed partial record Inner;

                    public static string Json() => SchemaGen.ModelInputExtensions.ToJson(new Inner { Size = InnerSize._2K, Box = new InnerBox { X = 1 } });
                }
            }

            public static class Test { public static string Json() => Outer.@class.Json(); }
            """);

        Snapshot.Matches("Containers", run.RecordFile);
        Assert.Equal(
            """{"size":"2K","box":{"x":1}}""", new CompiledModels(run).Type("Shop.Test").GetMethod("Json")!.Invoke(null, null));
        Assert.DoesNotContain("Inner", run.Files["ModelInputJson.g.cs"]);
    }

    [Theory]
    [InlineData("using Shop.Models;", "ModelSlugs.Model")]
    [InlineData("", "Shop.Models.ModelSlugs.Model")]
    [InlineData("", "global::Shop.Models.ModelSlugs.@Model")]
    [InlineData("using static Shop.Models.ModelSlugs;", "Model")]
    [InlineData("", "Mine.Slug")]
    public void The_slug_may_be_a_constant_even_one_that_is_generated(string directive, string slug)
    {
        GeneratorRun run = GeneratorRun.Of(s_schema, $$"""
            {{directive}}
            [SchemaGen.ModelInput({{slug}})] public sealed partial record FlashInput;
            public static class Mine { public const string Slug = "mod" + "el"; }
            public static class User { public static object Run() => SchemaGen.ModelInputExtensions.ToJson(new FlashInput { Size = FlashSize._1K }); }
            """);

        Assert.Equal("""{"size":"1K"}""", new CompiledModels(run).Run());
        Assert.Contains("model.FlashInput.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData("Shop.Models.ModelSlugs.Mode")]
    [InlineData("Shop.Models.Slugs.Model")]
    [InlineData("nameof(")]
    public void A_slug_that_nobody_knows_completes_nothing(string slug)
    {
        GeneratorRun run = GeneratorRun.Of(s_schema, $"[SchemaGen.ModelInput({slug})] public sealed partial record FlashInput;");

        Assert.Contains("model.g.cs", run.Files.Keys);
        Assert.DoesNotContain("model.FlashInput.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData("public FlashInput() { }", true)]
    [InlineData("public FlashInput(int x) : this() { } public FlashInput() => Size = null;", true)]
    [InlineData("static FlashInput() { }", false)]
    [InlineData("private readonly int _x = 1;", false)]
    public void A_constructor_of_the_user_is_marked(string member, bool isMarked)
    {
        GeneratorRun run = GeneratorRun.Of(
            Schemas.Of(""" "size": { "type": "string" } """), $$"""[SchemaGen.ModelInput("model")] public sealed partial record FlashInput { {{member}} }""");

        Assert.Equal(isMarked, run.RecordFile.Contains("[global::SchemaGen.CompilerServices.HasConstructor]"));
    }

    [Theory]
    [InlineData("SchemaGen.CompilerServices.ModelJsonConverter<FlashInput>", """{"size":"1K"}|[{"size":"1K"}]""")]
    [InlineData("Mine", "7|[7]")]
    [InlineData("Mine.Factory", "7|[7]")]
    public void The_users_own_converter_stands_in_place_of_the_generated_one(string converter, string written)
    {
        GeneratorRun run = GeneratorRun.Of(s_schema, $$"""
            using System.Text.Json;
            using System.Text.Json.Serialization;
            [SchemaGen.ModelInput("model"), JsonConverter(typeof({{converter}}))] public sealed partial record FlashInput;
            class Mine : JsonConverter<FlashInput>
            {
                public override FlashInput Read(ref Utf8JsonReader reader, System.Type type, JsonSerializerOptions options) => throw new System.NotSupportedException();
                public override void Write(Utf8JsonWriter writer, FlashInput value, JsonSerializerOptions options) => writer.WriteNumberValue(7);
                public class Factory : JsonConverterFactory
                {
                    public override bool CanConvert(System.Type type) => type == typeof(FlashInput);
                    public override JsonConverter CreateConverter(System.Type type, JsonSerializerOptions options) => new Mine();
                }
            }
            public static class User
            {
                public static object Run() => JsonSerializer.Serialize(new FlashInput { Size = FlashSize._1K })
                    + "|" + JsonSerializer.Serialize(new[] { new FlashInput { Size = FlashSize._1K } }, new JsonSerializerOptions { TypeInfoResolver = Shop.Models.ModelInputJson.Default });
            }
            """);

        Assert.Equal(written, new CompiledModels(run).Run());
    }

    [Fact]
    public void A_converter_that_only_the_record_can_create_is_left_to_the_attribute()
    {
        GeneratorRun run = GeneratorRun.Of(s_schema, """
            using System.Text.Json.Serialization;
            [SchemaGen.ModelInput("model"), JsonConverter(typeof(Mine))] public sealed partial record FlashInput
            {
                private sealed class Mine : JsonConverterFactory
                {
                    public override bool CanConvert(System.Type type) => true;
                    public override JsonConverter CreateConverter(System.Type type, System.Text.Json.JsonSerializerOptions options) => new SchemaGen.CompilerServices.ModelJsonConverter<FlashInput>();
                }
            }
            public static class User { public static object Run() => Shop.Models.ModelInputJson.Default.GetTypeInfo(typeof(FlashInput), new()) is null; }
            """);

        Assert.Equal(true, new CompiledModels(run).Run());
    }

    [Fact]
    public void Two_records_may_be_declared_for_one_slug()
    {
        GeneratorRun run = GeneratorRun.Of(s_schema, """
            [SchemaGen.ModelInput("model")] public partial record One;
            [SchemaGen.ModelInput("model")] public sealed partial record TwoInput;
            namespace Elsewhere { [SchemaGen.ModelInput("model")] public sealed partial record One; }
            """);

        var models = new CompiledModels(run);
        Assert.False(models.Type("One").IsSealed);
        Assert.NotNull(models.Type("TwoSize"));
        Assert.NotNull(models.Type("Elsewhere.OneSize"));
        Assert.Equal(5, run.Files.Count);
    }

    [Theory]
    [InlineData("[SchemaGen.ModelInput(\"model\")] public sealed record NotPartial;")]
    [InlineData("[SchemaGen.ModelInput(\"model\")] public sealed partial record Generic<T>;")]
    [InlineData("[SchemaGen.ModelInput(\"model\")] public sealed partial class NoRecord;")]
    [InlineData("[SchemaGen.ModelInput(\"model\")] public abstract partial record Abstract;")]
    [InlineData("[SchemaGen.ModelInput(\"model\")] file sealed partial record FileLocal;")]
    [InlineData("[SchemaGen.ModelInput(\"model\")] public sealed partial record Positional(int X);")]
    [InlineData("public class Outer { [SchemaGen.ModelInput(\"model\")] public sealed partial record Inner; }")]
    [InlineData("public partial class Outer<T> { [SchemaGen.ModelInput(\"model\")] public sealed partial record Inner; }")]
    public void What_cannot_be_completed_is_left_alone_and_the_conventional_record_is_there(string source)
    {
        GeneratorRun run = GeneratorRun.Of(s_schema, source);

        Assert.Contains("record ModelInput :", run.RecordFile);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_slug_without_a_file_gives_nothing()
    {
        GeneratorRun run = GeneratorRun.Start([], "[SchemaGen.ModelInput(\"nowhere\")] public sealed partial record NowhereInput;");

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Metadata_and_properties_say_where_a_conventional_record_goes()
    {
        GeneratorRun run = GeneratorRun.Start(
            [
                new SchemaText("a.json", s_schema) { TypeName = "Flash", Namespace = "My.class" },
                new SchemaText("b.json", s_schema),
            ],
            properties: [("SchemaGenNamespace", "The-Shop.1st"), ("SchemaGenVisibility", "internal")]);

        var models = new CompiledModels(run);
        Assert.True(models.Type("My.class.FlashInput").IsNotPublic);
        Assert.True(models.Type("My.class.FlashSize").IsNotPublic);
        Assert.True(models.Type("The_Shop._1st.BInput").IsNotPublic);
        Assert.True(models.Type("The_Shop._1st.ModelSlugs").IsNotPublic);
    }

    [Fact]
    public void A_project_name_that_is_no_namespace_becomes_one()
    {
        GeneratorRun run = GeneratorRun.Start([new SchemaText("a.json", s_schema)], properties: [("RootNamespace", "2nd my-app (x)")]);

        Assert.NotNull(new CompiledModels(run).Type("_2nd_my_app__x_.Models.AInput"));
    }

    [Fact]
    public void Disabled_or_without_the_library_nothing_is_generated()
    {
        Assert.Empty(GeneratorRun.Start([Schemas.SeedFile], properties: [("SchemaGenEnabled", "false")]).Files);
        Assert.Empty(GeneratorRun.Start([Schemas.SeedFile], withLibrary: false).Files);
        Assert.Empty(GeneratorRun.Start([new SchemaText("appsettings.json", "{}") { Slug = null }]).Files);
    }

    [Fact]
    public void The_users_own_types_do_not_come_between()
    {
        GeneratorRun run = GeneratorRun.Of(s_schema, """
            namespace Shop.Models
            {
                public class ModelInputWire;
                public class SchemaGen;
                public class System;
                public class Shop;
                public class ModelJsonConverter;
            }
            """);

        _ = new CompiledModels(run);
    }
}
