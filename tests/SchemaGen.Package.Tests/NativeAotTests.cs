using System.Runtime.InteropServices;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

public class NativeAotTests(PackedPackage package)
{
    [Fact]
    public void Publishes_without_a_warning_and_runs()
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject(
            "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            isExe: true);
        consumer.Write("Program.cs", """"
            using System.Text.Json;
            using System.Text.Json.Serialization.Metadata;
            using SchemaGen;
            using Shop.Models;

            var input = new Gemini2_5FlashImagePreviewOfficialInput { Prompt = "a lighthouse", ImageUrls = ["https://example.com/1.png"] };
            var options = new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Default };
            var type = (JsonTypeInfo<List<Gemini2_5FlashImagePreviewOfficialInput>>)options.GetTypeInfo(typeof(List<Gemini2_5FlashImagePreviewOfficialInput>));
            string json = JsonSerializer.Serialize([input], type);
            var back = JsonSerializer.Deserialize(json, type)!;
            Console.WriteLine(json);
            Console.WriteLine(back[0] == input);
            Console.WriteLine(ModelInput.TryParse<Gemini2_5FlashImagePreviewOfficialInput>("""{"prompt":"","n":1.0,"x":1}""", out _, out var violations));
            Console.WriteLine(string.Join(" ", violations.Select(violation => violation.Pointer + ":" + violation.Keyword)));
            """");

        string runtime = RuntimeInformation.RuntimeIdentifier;
        CliResult publish = Cli.Dotnet(consumer.Folder, "publish", "Shop.csproj", "-r", runtime, "-c", "Release", "-o", "out", "--nologo", "-v", "q");

        Assert.True(publish.ExitCode == 0, publish.Output);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        string program = Path.Combine(consumer.Folder, "out", OperatingSystem.IsWindows() ? "Shop.exe" : "Shop");
        Assert.Equal(
            """
            [{"n":1,"size":"1:1","prompt":"a lighthouse","image_urls":["https://example.com/1.png"],"resolution":"1K"}]
            True
            False
            /x:additionalProperties /prompt:minLength

            """,
            Cli.Run(consumer.Folder, program).MustSucceed().Output,
            ignoreLineEndingDifferences: true);
    }
}
