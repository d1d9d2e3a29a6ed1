using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>A fresh project with the packed package and the schema, and nothing else.</summary>
public class FirstUseTests(PackedPackage package)
{
    [Fact]
    public async Task A_good_input_builds_without_a_word_and_runs()
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", isExe: true);
        consumer.Write("Program.cs", """
            using SchemaGen;
            using Shop.Models;

            var input = new Gemini2_5FlashImagePreviewOfficialInput
            {
                Prompt = "云海之上的漂浮瀑布群",
                Size = Gemini2_5FlashImagePreviewOfficialAspectRatio.Ratio16x9,
            };
            Console.OutputEncoding = System.Text.Encoding.UTF8;
            Console.WriteLine(input.ToJson());
            Console.WriteLine(input.Validate().Count);
            Console.WriteLine(ModelSlugs.Gemini2_5FlashImagePreviewOfficial);
            """);

        BuildResult build = await consumer.BuildAsync();

        Assert.True(build.Succeeded, build.Cli.Output);
        Assert.DoesNotContain(build.Findings, static finding => finding.Level != "note");
        Assert.Equal(
            """
            {"size":"16:9","prompt":"云海之上的漂浮瀑布群"}
            0
            gemini-2-5-flash-image-preview-official

            """,
            (await consumer.RunAsync()).MustSucceed().Output,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task The_three_classic_mistakes_are_errors_at_the_exact_place()
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject();
        consumer.Write("Inputs.cs", """
            using Shop.Models;

            static class Inputs
            {
                public static Gemini2_5FlashImagePreviewOfficialInput Mistaken() => new()
                {
                    Prompt = "waterfalls above the clouds",
                    N = 5,
                };

                public static Gemini2_5FlashImagePreviewOfficialInput Crowded() => new()
                {
                    Prompt = "waterfalls above the clouds",
                    ImageUrls = [U, U, U, U, U, U, U, U, U, U, U, U, U, U, U],
                };

                public static Gemini2_5FlashImagePreviewOfficialInput Masked() => new()
                {
                    Prompt = "waterfalls above the clouds",
                    MaskUrl = U,
                };

                private const string U = "https://example.com/1.png";
            }
            """);

        BuildResult build = await consumer.BuildAsync();

        Assert.False(build.Succeeded);
        Assert.Equal(
            [("SG1001", 8, 13), ("SG1002", 14, 21), ("SG1005", 20, 9)],
            build.Errors.OrderBy(static error => error.Line).Select(static error => (error.Id, error.Line, error.Column)));
        Assert.Equal(
            "'n' is 5, but model 'gemini-2-5-flash-image-preview-official' allows 1 to 4",
            build.Errors.Single(static error => error.Id == "SG1001").Message);
    }

    [Fact]
    public async Task A_declared_record_replaces_the_conventional_one()
    {
        using Consumer good = Declaring();
        using Consumer bad = Declaring();
        bad.Write("Other.cs", "_ = typeof(Shop.Models.Gemini2_5FlashImagePreviewOfficialInput);");

        BuildResult[] builds = await Task.WhenAll(good.BuildAsync(), bad.BuildAsync("OutputType=Exe"));

        Assert.True(builds[0].Succeeded, builds[0].Cli.Output);
        Assert.Contains(builds[1].Errors, static error => error.Id is "CS0234" or "CS0246");
    }

    private Consumer Declaring()
    {
        Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        consumer.Write("FlashImageInput.cs", """
            using SchemaGen;

            namespace Shop.Imaging;

            [ModelInput("gemini-2-5-flash-image-preview-official")]
            public sealed partial record FlashImageInput;

            public static class Use
            {
                public static FlashImageInput Make() => new() { Prompt = "a lighthouse", Size = FlashImageAspectRatio.Ratio21x9 };
            }
            """);
        return consumer;
    }
}
