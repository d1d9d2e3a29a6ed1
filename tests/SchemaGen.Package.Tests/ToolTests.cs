using System.Net;
using System.Text;
using SchemaGen.Package.Tests.Infrastructure;
using SchemaGen.Shared;

namespace SchemaGen.Package.Tests;

/// <summary>The tool schemagen as a newcomer uses it: from a vendor's page to an error in C#, and what an update of the page breaks.</summary>
public class ToolTests(PackedPackage package)
{
    private const string Slug = "gemini-2-5-flash-image-preview-official";

    [Fact]
    public async Task A_vendors_page_becomes_checked_CSharp_and_its_update_explains_what_it_breaks()
    {
        using Consumer fresh = new Consumer(package).WriteProject();
        using Consumer updated = new Consumer(package).WriteProject();
        (await Cli.DotnetAsync(fresh.Folder, "tool", "install", "SchemaGen.Tool", "--tool-path", "tools", "--version", package.Version)).MustSucceed();
        string tool = Path.Combine(fresh.Folder, "tools", "schemagen");
        string schema = await File.ReadAllTextAsync(Repository.SeedSchema, TestContext.Current.CancellationToken);

        // From a file, and a value that the model refuses.
        fresh.Write("page.txt", Page(schema));
        (await Cli.RunAsync(fresh.Folder, tool, "add", "page.txt", "--type", "FlashImage")).MustSucceed();
        fresh.Write("Inputs.cs", """
            static class Inputs
            {
                public static Shop.Models.FlashImageInput Make() => new() { Prompt = "a lighthouse", N = 5 };
            }
            """);

        // From a server, whose page then changes.
        using var server = new PageServer(Page(schema));
        (await Cli.RunAsync(updated.Folder, tool, "add", server.Address, "--type", "FlashImage")).MustSucceed();
        server.Page = Page(schema.Replace("\"maximum\": 4", "\"maximum\": 3", StringComparison.Ordinal).Replace(",\n        \"21:9\"", "", StringComparison.Ordinal));
        string changes = (await Cli.RunAsync(updated.Folder, tool, "update")).MustSucceed().Output;
        (await Cli.RunAsync(updated.Folder, tool, "check")).MustSucceed();
        updated.Write("Inputs.cs", """
            using Shop.Models;

            static class Inputs
            {
                public static FlashImageInput Make() => new() { Prompt = "a lighthouse", N = 4 };

                public static FlashImageInput Wide() => new() { Prompt = "a lighthouse", Size = FlashImageAspectRatio.Ratio21x9 };
            }
            """);

        BuildResult[] builds = await Task.WhenAll(fresh.BuildAsync(), updated.BuildAsync());

        Assert.Equal(schema, fresh.Read($"schemas/{Slug}.json"));
        Assert.Equal(["SG1001 3"], builds[0].Errors.Select(static error => $"{error.Id} {error.Line}"));
        Assert.True(changes.IndexOf("\"21:9\" is refused from now on", StringComparison.Ordinal) < changes.IndexOf("4 is refused from now on (at most 3 allowed; 4 before)", StringComparison.Ordinal), changes);
        Assert.Contains("'FlashImageAspectRatio.Ratio21x9' is gone", changes, StringComparison.Ordinal);
        Assert.Equal(["SG1001 5", "CS0619 7"], builds[1].Errors.OrderBy(static error => error.Line).Select(static error => $"{error.Id} {error.Line}"));
        Assert.Contains(builds[1].Errors, static error => error.Message.Contains("'n' is 4, but", StringComparison.Ordinal) && error.Message.Contains("allows 1 to 3 (4 before the last update)", StringComparison.Ordinal));
        Assert.Contains(builds[1].Errors, static error => error.Message.Contains("\"21:9\" of 'size' any more: an update of its schema removed it", StringComparison.Ordinal));
    }

    /// <summary>A page as the vendor writes it: an example request, a response and the schema, without indentation and directly behind each other.</summary>
    private static string Page(string schema) => $$"""
        Submit a request
        curl -X POST https://api.example.com/api/v1/tasks -d '{
        "model": "{{Slug}}",
        "input": { "prompt": "a lighthouse", "n": 1 }
        }'The platform answers{
        "request_id": "req_1", "output": { "images": [] }
        }{{string.Join('\n', schema.TrimEnd().Split('\n').Select(static line => line.Trim()))}}
        """;

    /// <summary>A server with one page.</summary>
    private sealed class PageServer : IDisposable
    {
        private readonly HttpListener _listener;

        public PageServer(string page)
        {
            Page = page;
            (_listener, Address) = LoopbackListener.Start();
            _listener.BeginGetContext(Answer, null);
        }

        public string Address { get; }

        public string Page { get; set; }

        public void Dispose() => _listener.Close();

        private void Answer(IAsyncResult result)
        {
            if (!_listener.IsListening)
            {
                return;
            }

            HttpListenerContext context = _listener.EndGetContext(result);
            _listener.BeginGetContext(Answer, null);
            context.Response.ContentType = "text/plain";
            context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(Page));
            context.Response.Close();
        }
    }
}
