using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>The real schema of the seed, in full.</summary>
public sealed class SeedTests
{
    [Fact]
    public void The_seed_by_convention_gives_the_expected_files()
    {
        GeneratorRun run = GeneratorRun.Start([Schemas.SeedFile]);

        Snapshot.Matches("Seed", run.RecordFile);
        Snapshot.Matches("Seed.ModelSlugs", run.Files["ModelSlugs.g.cs"]);
        Snapshot.Matches("Seed.ModelInputJson", run.Files["ModelInputJson.g.cs"]);
        Assert.Empty(run.Diagnostics);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void The_seed_by_declaration_gives_the_expected_files()
    {
        GeneratorRun run = GeneratorRun.Start(
            [Schemas.SeedFile],
            """
            using SchemaGen;

            [ModelInput("gemini-2-5-flash-image-preview-official")]
            public sealed partial record FlashImageInput;

            public static class User
            {
                public static object? Run() => new FlashImageInput
                {
                    Prompt = "云海之上的漂浮瀑布群,晨雾和金色光线,电影感风景画面",
                    Size = FlashImageAspectRatio.Ratio16x9,
                }.ToJson();
            }
            """);

        Assert.Equal(
            """{"size":"16:9","prompt":"云海之上的漂浮瀑布群,晨雾和金色光线,电影感风景画面"}""",
            new CompiledModels(run).Run());
    }
}
