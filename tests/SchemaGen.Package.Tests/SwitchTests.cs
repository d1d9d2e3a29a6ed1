using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>The properties, the metadata, and the severities that a project can set.</summary>
public class SwitchTests(PackedPackage package)
{
    private const string BadInput = """
        static class Inputs
        {
            public static Shop.Models.Gemini2_5FlashImagePreviewOfficialInput Make() => new() { Prompt = "a lighthouse", N = 5 };
        }
        """;

    [Fact]
    public async Task SchemaGenEnabled_false_turns_everything_off()
    {
        using Consumer unused = Disabled();
        using Consumer used = Disabled();
        used.Write("Inputs.cs", BadInput);

        BuildResult[] builds = await Task.WhenAll(unused.BuildAsync(), used.BuildAsync());

        Assert.True(builds[0].Succeeded, builds[0].Cli.Output);
        Assert.All(builds, static build => Assert.DoesNotContain(build.Findings, static finding => finding.Id.StartsWith("SG", StringComparison.Ordinal)));
        Assert.All(builds[1].Errors, static error => Assert.StartsWith("CS", error.Id, StringComparison.Ordinal));
        Assert.NotEmpty(builds[1].Errors);

        Consumer Disabled()
        {
            Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject("<SchemaGenEnabled>false</SchemaGenEnabled>");
            consumer.Write("schemas/broken.json", "{");
            consumer.Write("Declared.cs", """[SchemaGen.ModelInput("nowhere")] public sealed partial record NowhereInput;""");
            return consumer;
        }
    }

    [Theory]
    [InlineData("roslyn4.7")]
    [InlineData("roslyn3.11")]
    public async Task A_compiler_that_is_too_old_gets_one_error_that_says_what_to_install(string compiler)
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject();
        consumer.Write("Inputs.cs", BadInput);

        string error = SingleError((await consumer.BuildAsync($"CompilerApiVersion={compiler}")).Cli);

        Assert.Contains("SG9001", error, StringComparison.Ordinal);
        Assert.Contains($"'{compiler}'", error, StringComparison.Ordinal);
        Assert.Contains("8.0.100", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_to_run_first_gets_a_warning()
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject("<SchemaGenRunsFirst>true</SchemaGenRunsFirst>");

        BuildResult build = await consumer.BuildAsync("CompilerApiVersion=roslyn5.6");

        Assert.True(build.Succeeded, build.Cli.Output);
        Assert.Contains("warning SG9004: SchemaGenRunsFirst needs the C# compiler 5.9 or later, and this build uses 'roslyn5.6'", build.Cli.Output, StringComparison.Ordinal);
    }

    /// <summary>A package of analyzers alone is kept private; this one has a library that applications need.</summary>
    [Fact]
    public async Task A_library_that_keeps_the_package_to_itself_gets_a_warning()
    {
        using Consumer all = Private("all");
        using Consumer listed = Private("contentFiles; Runtime");
        using Consumer passing = Private("analyzers;build");
        using Consumer application = Private("all", isExe: true);

        BuildResult[] builds = await Task.WhenAll(all.BuildAsync(), listed.BuildAsync(), passing.BuildAsync(), application.BuildAsync());

        Assert.All(builds, static build => Assert.True(build.Succeeded, build.Cli.Output));
        Assert.Contains("warning SG9005: The reference to SchemaGen has PrivateAssets=\"all\": an application that uses this library does not get SchemaGen.dll", builds[0].Cli.Output, StringComparison.Ordinal);
        Assert.Contains("warning SG9005: ", builds[1].Cli.Output, StringComparison.Ordinal);
        Assert.All(builds[2..], static build => Assert.DoesNotContain("SG9005", build.Cli.Output, StringComparison.Ordinal));

        Consumer Private(string assets, bool isExe = false)
        {
            var consumer = new Consumer(package);
            consumer.WriteProject(items: consumer.PackageReference.Replace("/>", $"PrivateAssets=\"{assets}\" />", StringComparison.Ordinal), isExe: isExe, isBare: true);
            if (isExe)
            {
                consumer.Write("Program.cs", "return;");
            }

            return consumer;
        }
    }

    [Fact]
    public async Task An_impossible_visibility_gets_a_warning()
    {
        using Consumer wrong = new Consumer(package).WriteProject("<SchemaGenVisibility>private</SchemaGenVisibility>");
        using Consumer right = new Consumer(package).WriteProject("<SchemaGenVisibility>Internal</SchemaGenVisibility>");

        BuildResult[] builds = await Task.WhenAll(wrong.BuildAsync(), right.BuildAsync());

        Assert.Contains("warning SG9006: SchemaGenVisibility is 'private', which no record can have", builds[0].Cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SG9006", builds[1].Cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_in_YAML_that_nobody_reads_gets_a_warning()
    {
        const string yaml = "type: object\n";
        using Consumer consumer = new Consumer(package).WriteProject();
        consumer.Write("schemas/fal/unread.yaml", yaml);
        consumer.Write("schemas/converted.yml", yaml);
        consumer.Write("schemas/converted.json", """{ "type": "object" }""");
        consumer.Write("schemas/added.yaml", yaml);
        consumer.Write("schemas/of-another-name.json", """{ "type": "object" }""");
        consumer.Write("schemas/schemagen.lock.json", """{ "of-another-name": { "source": "schemas/added.yaml", "sha256": "00" }, "schemagen:lock": 1 }""");
        using Consumer own = new Consumer(package).WriteProject("<EnableDefaultModelSchemaItems>false</EnableDefaultModelSchemaItems>");
        own.Write("schemas/unread.yaml", yaml);

        BuildResult[] builds = await Task.WhenAll(consumer.BuildAsync(), own.BuildAsync());

        Assert.All(builds, static build => Assert.True(build.Succeeded, build.Cli.Output));
        string warning = Assert.Single(builds[0].Cli.Output.Split('\n').Where(static line => line.Contains("SG9007", StringComparison.Ordinal)).Distinct());
        Assert.Contains("unread.yaml : warning SG9007: 'schemas/fal/unread.yaml' is YAML, which SchemaGen does not read: no record comes of it. Convert it with 'schemagen add schemas/fal/unread.yaml'", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("SG9007", builds[1].Cli.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11", "11")]
    [InlineData("9.0", "9.0")]
    public async Task A_language_that_is_too_old_gets_one_error_that_says_what_to_set(string language, string named)
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject($"<LangVersion>{language}</LangVersion><ImplicitUsings>disable</ImplicitUsings>");

        string error = SingleError((await consumer.BuildAsync()).Cli);

        Assert.Contains("SG9002", error, StringComparison.Ordinal);
        Assert.Contains($"C# {named}.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("latest")]
    [InlineData("preview")]
    public async Task A_newer_language_is_fine(string language)
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject($"<LangVersion>{language}</LangVersion><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>");

        BuildResult build = await consumer.BuildAsync();

        Assert.True(build.Succeeded, build.Cli.Output);
    }

    [Theory]
    [InlineData("net6.0")]
    [InlineData("netstandard2.0")]
    public async Task A_framework_without_the_library_gets_one_error(string framework)
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject("<ImplicitUsings>disable</ImplicitUsings>", framework: framework);

        string output = (await consumer.BuildAsync()).Cli.Output;

        Assert.Contains("NU1202", output, StringComparison.Ordinal);
        Assert.Contains("supports: net8.0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metadata_and_properties_name_the_record()
    {
        using Consumer good = Named();
        using Consumer leaking = Named();
        leaking.Write("Leak.cs", "public class Leak { public Shop.Ai.PlainInput? Input; }");

        BuildResult[] builds = await Task.WhenAll(good.BuildAsync(), leaking.BuildAsync());

        Assert.True(builds[0].Succeeded, builds[0].Cli.Output);
        Assert.Equal("CS0052", Assert.Single(builds[1].Errors).Id);

        Consumer Named()
        {
            Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject(
                "<SchemaGenNamespace>Shop.Ai</SchemaGenNamespace><SchemaGenVisibility>internal</SchemaGenVisibility>",
                """
                <ModelSchema Update="schemas/renamed.json" Slug="acme/x-1" TypeName="Acme" Namespace="Shop.Acme" />
                <ModelSchema Include="other/plain.schema.json" />
                <AdditionalFiles Include="other/unrelated.json" />
                """);
            const string small = """{ "type": "object", "properties": { "prompt": { "type": "string" } } }""";
            consumer.Write("schemas/renamed.json", small);
            consumer.Write("schemas/owner/flux-1.1.json", small);
            consumer.Write("other/plain.schema.json", small);
            consumer.Write("other/plain.schema.overlay.json", Overlay("""{ "target": "$.properties", "update": { "extra": { "type": "string" } } }"""));
            consumer.Write("other/unrelated.json", "not JSON at all");
            consumer.Write("Use.cs", """
                static class Use
                {
                    internal static readonly object[] Inputs =
                    [
                        new Shop.Ai.Gemini2_5FlashImagePreviewOfficialInput { Prompt = "a" },
                        new Shop.Acme.AcmeInput(),
                        new Shop.Ai.OwnerFlux1_1Input(),
                        new Shop.Ai.PlainInput { Extra = "a" },
                        Shop.Ai.ModelSlugs.AcmeX1,
                    ];
                }
                """);
            return consumer;
        }
    }

    /// <summary>The default item of a file gives way to the project's own, and each of those yields its record.</summary>
    [Fact]
    public async Task One_file_may_have_several_items()
    {
        using Consumer consumer = new Consumer(package).WriteProject(items: """
            <ModelSchema Include="schemas/openai.json" Slug="oa/image" InputPointer="#/components/schemas/CreateImageRequest" />
            <ModelSchema Include="schemas/openai.json" Slug="oa/speech" TypeName="Voice" Namespace="Shop.Sound" InputPointer="/paths/~1audio~1{x;#}/post" />
            <ModelSchema Update="schemas/tool.json" Slug="tools/make" />
            <ModelSchema Update="schemas/common/point.json" IsInput="true" />
            """);
        consumer.Write("schemas/openai.json", """
            { "openapi": "3.1.0",
              "paths": { "/audio/{x;#}": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/CreateSpeechRequest" } } } } } } },
              "components": { "schemas": {
                "CreateImageRequest": { "type": "object", "properties": { "n": { "type": "integer", "maximum": 4 } } },
                "CreateSpeechRequest": { "type": "object", "properties": { "voice": { "type": "string" } }, "required": ["voice"] },
                "CreateVideoRequest": { "type": "object", "properties": { "seconds": { "type": "integer" } } } } } }
            """);
        consumer.Write("schemas/openai.overlay.json", Overlay("""{ "target": "$.components.schemas.CreateImageRequest.properties.n", "update": { "maximum": 9 } }"""));
        consumer.Write("schemas/schemagen.lock.json", """{ "oa/image": { "source": "openai.yaml", "sha256": "" }, "schemagen:lock": 1 }""");
        consumer.Write("schemas/tool.json", """{ "name": "make_image", "inputSchema": { "type": "object", "properties": { "prompt": { "type": "string" } } } }""");
        consumer.Write("schemas/common/size.json", """{ "type": "string", "enum": ["1K", "2K"] }""");
        consumer.Write("schemas/common/point.json", """{ "type": "object", "properties": { "x": { "type": "integer" } } }""");
        consumer.Write("schemas/common/box.json", """{ "type": "object", "properties": { "y": { "type": "integer" } } }""");
        consumer.Write("schemas/model.json", """{ "type": "object", "properties": { "size": { "$ref": "common/size.json" }, "point": { "$ref": "common/point.json" }, "box": { "$ref": "common/box.json" } } }""");
        consumer.Write("Use.cs", """
            static class Use
            {
                internal static readonly object[] Inputs =
                [
                    new Shop.Models.OaImageInput { N = 9 },
                    new Shop.Sound.VoiceInput { Voice = "alloy" },
                    new Shop.Models.ToolsMakeInput { Prompt = "a" },
                    new Shop.Models.CommonPointInput { X = 1 },
                    new Shop.Models.ModelInput { Size = Shop.Models.ModelSize._1K },
                    Shop.Models.ModelSlugs.OaImage, Shop.Models.ModelSlugs.OaSpeech,
                    new Shop.Models.OaImageInput { N = 10 },
                ];
            }

            namespace Shop.Models
            {
                // What is not generated may be declared.
                class CommonBoxInput;
                class CommonSizeInput;
                class OpenaiInput;
            }
            """);

        BuildResult build = await consumer.BuildAsync();

        Assert.Equal(["SG1001"], build.Errors.Select(static error => error.Id));
    }

    [Fact]
    public async Task Default_items_can_be_turned_off()
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject("<EnableDefaultModelSchemaItems>false</EnableDefaultModelSchemaItems>");
        consumer.Write("schemas/broken.json", "{");
        consumer.Write("Inputs.cs", BadInput);

        Assert.All((await consumer.BuildAsync()).Errors, static error => Assert.StartsWith("CS", error.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Severities_are_set_by_id()
    {
        using Consumer plain = Mistaken();
        using Consumer eased = Mistaken();
        using Consumer raised = Mistaken();
        using Consumer silent = Mistaken();

        // In a C# file an .editorconfig section is enough; for a JSON file it takes a .globalconfig.
        foreach (Consumer consumer in new[] { eased, raised, silent })
        {
            consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SG1001.severity = warning\n[*.json]\ndotnet_diagnostic.SG0011.severity = error\n");
        }

        foreach (Consumer consumer in new[] { raised, silent })
        {
            consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SG0011.severity = error\n");
        }

        BuildResult[] builds = await Task.WhenAll(plain.BuildAsync(), eased.BuildAsync(), raised.BuildAsync(), silent.BuildAsync("NoWarn=SG0011;SG1001"));

        Assert.Equal(["SG1001"], builds[0].Errors.Select(static error => error.Id));

        Assert.True(builds[1].Succeeded, builds[1].Cli.Output);
        Assert.Contains(builds[1].Findings, static finding => finding is { Id: "SG1001", Level: "warning" });
        Assert.Contains(builds[1].Findings, static finding => finding is { Id: "SG0011", Level: "warning" });

        Assert.Contains(builds[2].Errors, static error => error.Id == "SG0011");

        Assert.True(builds[3].Succeeded, builds[3].Cli.Output);
        Assert.DoesNotContain(builds[3].Findings, static finding => finding.Id is "SG0011" or "SG1001");

        Consumer Mistaken()
        {
            Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject();
            consumer.Write("Inputs.cs", BadInput);
            consumer.Write("schemas/twice.json", """{ "type": "object", "properties": { "a": { "type": "string" }, "a": { "type": "string" } } }""");
            return consumer;
        }
    }

    /// <summary>A vendor's file is not the user's to mend: a build without warnings takes it, unless the project asks for these very rules.</summary>
    [Fact]
    public async Task The_faults_of_a_file_stay_warnings_where_warnings_are_errors()
    {
        using Consumer lenient = Faulty("");
        using Consumer asking = Faulty("<WarningsAsErrors>SG0011</WarningsAsErrors>");

        BuildResult[] builds = await Task.WhenAll(lenient.BuildAsync(), asking.BuildAsync());

        Assert.True(builds[0].Succeeded, builds[0].Cli.Output);
        Assert.Equal([("SG0004", "warning"), ("SG0005", "warning"), ("SG0006", "warning"), ("SG0010", "warning"), ("SG0011", "warning")], builds[0].Findings.Select(static finding => (finding.Id, finding.Level)).Order());
        Assert.Contains(builds[1].Errors, static finding => finding.Id == "SG0011");

        Consumer Faulty(string properties)
        {
            Consumer consumer = new Consumer(package).WriteProject("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>" + properties);
            consumer.Write("schemas/faulty.json", """
                {
                  "type": "object",
                  "properties": {
                    "a": { "type": "string", "maxLength": "4" }, "b": { "type": "integer", "minimum": 5, "maximum": 4 }, "c": { "type": "integer", "default": "x" },
                    "d": { "type": "array", "items": { "type": "string" }, "maxItem": 4 }, "e": { "type": "string", "type": "integer" }
                  }
                }
                """);
            return consumer;
        }
    }

    [Fact]
    public async Task An_error_and_its_twin_are_set_apart()
    {
        using Consumer plain = Mistaken();
        using Consumer swapped = Mistaken();
        swapped.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SG1001.severity = warning\n");
        swapped.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SG1101.severity = error\n");

        // A project that builds without warnings may let the twins be.
        using Consumer strict = Mistaken();
        strict.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SG1001.severity = none\n");
        strict.Write(".globalconfig", "is_global = true\n");

        BuildResult[] builds = await Task.WhenAll(
            plain.BuildAsync(), swapped.BuildAsync(), strict.BuildAsync("TreatWarningsAsErrors=true", "WarningsNotAsErrors=SG1101"));

        Assert.Equal([("SG1001", "error", "Inputs.cs"), ("SG1101", "warning", "Branches.cs")], Found(builds[0]));
        Assert.Equal([("SG1001", "warning", "Inputs.cs"), ("SG1101", "error", "Branches.cs")], Found(builds[1]));
        Assert.True(builds[2].Succeeded, builds[2].Cli.Output);
        Assert.Equal([("SG1101", "warning", "Branches.cs")], Found(builds[2]));

        Consumer Mistaken()
        {
            Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject();
            consumer.Write("Inputs.cs", BadInput);
            consumer.Write("Branches.cs", Branch("Branches"));
            consumer.Write("Quiet.cs", "#pragma warning disable SG1101\n" + Branch("Quiet"));
            consumer.Write("Made.cs", "// <auto-generated/>\n" + Branch("Made") + "\n" + BadInput.Replace("Inputs", "MadeInputs", StringComparison.Ordinal));
            return consumer;
        }
    }

    private static string Overlay(string action) => $$"""{ "overlay": "1.0.0", "info": { "title": "Test", "version": "1" }, "actions": [{{action}}] }""";

    /// <summary>What is wrong on some path only.</summary>
    private static string Branch(string name) =>
        $$"""
        static class {{name}}
        {
            public static Shop.Models.Gemini2_5FlashImagePreviewOfficialInput Make(bool many)
            {
                int n = 1;
                if (many)
                {
                    n = 5;
                }

                return new() { Prompt = "a lighthouse", N = n };
            }
        }
        """;

    private static IEnumerable<(string Id, string Level, string File)> Found(BuildResult build) => build.Findings
        .Where(static finding => finding.Id.StartsWith("SG1", StringComparison.Ordinal))
        .Select(static finding => (finding.Id, finding.Level, finding.File))
        .Order();

    private static string SingleError(CliResult build)
    {
        Assert.NotEqual(0, build.ExitCode);
        return Assert.Single(build.Output.Split('\n').Where(static line => line.Contains(": error ", StringComparison.Ordinal)).Distinct());
    }
}
