using System.Runtime.InteropServices;
using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

public class NativeAotTests(PackedPackage package)
{
    [Fact]
    public async Task Publishes_without_a_warning_and_runs()
    {
        using Consumer consumer = new Consumer(package) { PackageId = "SchemaGen.MindVideo" }.WithSeedSchema().WriteProject(
            "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><SchemaGenDrafts>true</SchemaGenDrafts><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            items: $"""<PackageReference Include="SchemaGen.Extensions.AI" Version="{package.Version}" />""",
            isExe: true);
        consumer.Write("Program.cs", """"
            using System.Net;
            using System.Text.Json;
            using System.Text.Json.Serialization.Metadata;
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using SchemaGen;
            using SchemaGen.Extensions.AI;
            using SchemaGen.MindVideo;
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

            // A draft of it, which may be wrong.
            Gemini2_5FlashImagePreviewOfficialInput.Draft draft = input.ToDraft();
            Console.WriteLine(draft.ToInput() == input);
            (draft.Prompt, draft.N) = (null, 9);
            Console.WriteLine($"{draft.TryToInput(out _, out violations)} {string.Join(" ", violations.Select(violation => violation.Pointer + ":" + violation.Keyword))}");

            // The input of any model, found by its slug; strict reading; a function of a language model.
            var any = (JsonTypeInfo<IModelInput>)options.GetTypeInfo(typeof(IModelInput));
            Console.WriteLine(JsonSerializer.Deserialize(JsonSerializer.Serialize(input, any), any)!.Equals(input));
            var strict = (JsonTypeInfo<IModelInput>)new JsonSerializerOptions { TypeInfoResolver = ModelInputJson.Strict }.GetTypeInfo(typeof(IModelInput));
            try
            {
                JsonSerializer.Deserialize("""{"input":{"prompt":"a","n":9},"model":"gemini-2-5-flash-image-preview-official"}""", strict);
            }
            catch (JsonException exception)
            {
                Console.WriteLine(((ModelInputException)exception.InnerException!).Violations[0].Pointer);
            }

            AIFunction draw = ModelInputFunction.Create<Gemini2_5FlashImagePreviewOfficialInput>(
                (image, _) => ValueTask.FromResult<object?>(image), new ModelInputFunctionOptions("draw") { Subset = ModelInputSchemaSubset.OpenAIStrict });
            Console.WriteLine(((ErrorContent)(await draw.InvokeAsync(new() { ["prompt"] = "a lighthouse", ["n"] = 9, ["size"] = null }))!).Details);
            Console.WriteLine(input.Equals(await draw.InvokeAsync(new() { ["prompt"] = "a lighthouse", ["n"] = null, ["image_urls"] = new[] { "https://example.com/1.png" } })));

            // A whole run of the client, with its options out of a configuration.
            var services = new ServiceCollection();
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["MindVideo:ApiKey"] = "test",
                ["MindVideo:BaseAddress"] = "https://example.com/mindvideo",
                ["MindVideo:PollInterval"] = "00:00:00.001",
                ["MindVideo:RetryDelay"] = "00:00:00.001",
            }).Build());
            services.AddMindVideo().ConfigurePrimaryHttpMessageHandler(() => new Platform());
            await using ServiceProvider provider = services.BuildServiceProvider();
            MindVideoClient client = provider.GetRequiredService<MindVideoClient>();
            MindVideoTask task = await client.RunAsync(input, new() { IdempotencyKey = "order-4711" });
            Console.WriteLine($"{task} {task.CostActual} {task.Output!.Images[0]} {task.AdditionalProperties["eta"]}");
            await foreach (MindVideoTaskEvent item in client.GetEventsAsync(task.TaskId))
            {
                Console.WriteLine(item);
            }

            sealed class Platform : HttpMessageHandler
            {
                private int _calls;

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    int call = ++_calls;
                    if (request.Content is not null)
                    {
                        Console.WriteLine($"{request.RequestUri} {request.Headers.GetValues("Idempotency-Key").Single()} {await request.Content.ReadAsStringAsync(cancellationToken)}");
                    }

                    if (request.RequestUri!.AbsolutePath.EndsWith("/events"))
                    {
                        return new HttpResponseMessage { Content = new StringContent("id: 1\nevent: task.queued\ndata: {\"status\":\"queued\"}\n\n", null, "text/event-stream") };
                    }

                    return call switch
                    {
                        1 => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable),
                        2 => new HttpResponseMessage { Content = new StringContent("""{"task_id":"task_1","status":"queued","cost_estimate":0.0351}""") },
                        _ => new HttpResponseMessage { Content = new StringContent("""{"task_id":"task_1","status":"succeeded","cost_actual":0.0351,"eta":5,"output":{"images":[{"url":"https://example.com/1.png"}]}}""") },
                    };
                }
            }
            """");

        // Without symbols for a native debugger, and without optimizations: they take their time, and nothing here reads or measures them.
        string runtime = RuntimeInformation.RuntimeIdentifier;
        CliResult publish = await Cli.DotnetAsync(consumer.Folder, "publish", "Shop.csproj", "-r", runtime, "-c", "Release", "-o", "out", "--nologo", "-v", "q", "-p:NativeDebugSymbols=false", "-p:Optimize=false");

        Assert.True(publish.ExitCode == 0, publish.Output);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        string program = Path.Combine(consumer.Folder, "out", OperatingSystem.IsWindows() ? "Shop.exe" : "Shop");
        Assert.Equal(
            """
            [{"prompt":"a lighthouse","image_urls":["https://example.com/1.png"]}]
            True
            False
            /x:additionalProperties /prompt:minLength
            True
            False /prompt:required /n:maximum
            True
            /n
            /n: 'n' is 9, but model 'gemini-2-5-flash-image-preview-official' allows 1 to 4 [maximum; {"type":"integer","minimum":1,"maximum":4}]
            True
            https://example.com/mindvideo/api/v1/tasks order-4711 {"model":"gemini-2-5-flash-image-preview-official","input":{"prompt":"a lighthouse","image_urls":["https://example.com/1.png"]}}
            https://example.com/mindvideo/api/v1/tasks order-4711 {"model":"gemini-2-5-flash-image-preview-official","input":{"prompt":"a lighthouse","image_urls":["https://example.com/1.png"]}}
            task_1 succeeded 0.0351 https://example.com/1.png 5
            task.queued queued

            """,
            (await Cli.RunAsync(consumer.Folder, program)).MustSucceed().Output,
            ignoreLineEndingDifferences: true);
    }
}
