using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>What <c>docs/rules/README.md</c> says of tests that send wrong values on purpose, and of drafts.</summary>
public class NegativeTestFolderTests(PackedPackage package)
{
    private const string Category = "dotnet_analyzer_diagnostic.category-SchemaGen.Value.severity = none";

    [Fact]
    public async Task The_category_turns_the_rules_off_in_a_folder()
    {
        using Consumer consumer = Tests();
        using Consumer strict = Tests("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        BuildResult[] builds = await Task.WhenAll(consumer.BuildAsync(), strict.BuildAsync());

        Assert.Equal([("SG1001", "error", "Sent.cs"), ("SG1101", "warning", "Sent.cs")], Found(builds[0]));
        Assert.Equal([("SG1001", "error", "Sent.cs"), ("SG1101", "error", "Sent.cs")], Found(builds[1]));

        Consumer Tests(string properties = "")
        {
            Consumer consumer = Create(properties);
            consumer.Write("Sent/Sent.cs", Mistakes("Sent"));
            consumer.Write("Refused/.editorconfig", $"[*.cs]\n{Category}\n");
            consumer.Write("Refused/Refused.cs", Mistakes("Refused"));
            consumer.Write("Refused/Deeper/Deeper.cs", Mistakes("Deeper"));
            return consumer;
        }
    }

    [Fact]
    public async Task Part_of_its_name_does_not_and_an_id_that_is_set_elsewhere_keeps_its_severity()
    {
        using Consumer partly = Create();
        partly.Write("Refused/.editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-SchemaGen.severity = none\n");
        partly.Write("Refused/Refused.cs", Mistakes("Refused"));

        using Consumer byId = Create();
        byId.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SG1101.severity = error\n");
        byId.Write("Refused/.editorconfig", $"[*.cs]\n{Category}\n");
        byId.Write("Refused/Refused.cs", Mistakes("Refused"));
        byId.Write("Named/.editorconfig", $"[*.cs]\n{Category}\ndotnet_diagnostic.SG1101.severity = none\n");
        byId.Write("Named/Named.cs", Mistakes("Named"));

        BuildResult[] builds = await Task.WhenAll(partly.BuildAsync(), byId.BuildAsync());

        Assert.Equal([("SG1001", "error", "Refused.cs"), ("SG1101", "warning", "Refused.cs")], Found(builds[0]));
        Assert.Equal([("SG1101", "error", "Refused.cs")], Found(builds[1]));
    }

    [Fact]
    public async Task A_draft_with_a_placeholder_is_reported_unless_it_is_only_read_to_be_completed()
    {
        using Consumer consumer = Create();
        consumer.Write("Drafts.cs", """
            using Shop.Models;

            static class Drafts
            {
                private static readonly Gemini2_5FlashImagePreviewOfficialInput s_sent = new() { Prompt = null!, N = 2 };
                private static readonly Gemini2_5FlashImagePreviewOfficialInput s_completed = new() { Prompt = "", N = 2 };

                public static Gemini2_5FlashImagePreviewOfficialInput[] Fields(string prompt) => [s_sent with { Prompt = prompt }, s_sent, s_completed with { Prompt = prompt }];

                public static Gemini2_5FlashImagePreviewOfficialInput Local(string prompt)
                {
                    var draft = new Gemini2_5FlashImagePreviewOfficialInput { Prompt = "", N = 2 };
                    return draft with { Prompt = prompt };
                }

                public static Gemini2_5FlashImagePreviewOfficialInput Returned() => new() { Prompt = "", N = 2 };

                public static Gemini2_5FlashImagePreviewOfficialInput Method(string prompt) => new() { Prompt = prompt, N = 2 };
            }
            """);

        BuildResult build = await consumer.BuildAsync();

        Assert.Equal([("SG1003", 16), ("SG1009", 5)], build.Errors.Select(static error => (error.Id, error.Line)).Order());
    }

    private Consumer Create(string properties = "")
    {
        Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject(properties);
        consumer.Write(".editorconfig", "root = true\n");
        return consumer;
    }

    private static string Mistakes(string name) =>
        $$"""
        using Shop.Models;

        static class {{name}}
        {
            public static Gemini2_5FlashImagePreviewOfficialInput TooMany() => new() { Prompt = "a lighthouse", N = 5 };

            public static Gemini2_5FlashImagePreviewOfficialInput TooManyOnSomePath(bool many) => new() { Prompt = "a lighthouse", N = many ? 5 : 1 };
        }
        """;

    private static IEnumerable<(string Id, string Level, string File)> Found(BuildResult build) => build.Findings
        .Where(static finding => finding.Id.StartsWith("SG1", StringComparison.Ordinal))
        .Select(static finding => (finding.Id, finding.Level, finding.File))
        .Order();
}
