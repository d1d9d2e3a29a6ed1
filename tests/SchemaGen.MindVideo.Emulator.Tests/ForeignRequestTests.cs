using System.Net;
using System.Text;
using SchemaGen.MindVideo.Emulator.Hosting;
using SchemaGen.MindVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests;

/// <summary>What a page of the web could make a browser send.</summary>
public sealed class ForeignRequestTests(SharedEmulator shared) : IClassFixture<SharedEmulator>
{
    [Theory]
    [InlineData("GET", "emulator/keys")]
    [InlineData("DELETE", "emulator/state")]
    [InlineData("GET", "api/v1/tasks/x")]
    [InlineData("POST", "api/v1/tasks")]
    [InlineData("GET", "outputs/x/0.png")]
    [InlineData("OPTIONS", "emulator/keys")]
    [InlineData("GET", "")]
    public async Task A_name_that_leads_here_is_no_host_and_another_origin_is_refused_everywhere(string method, string path)
    {
        (await SendAsync(method, path, "Host", "attacker.example:5123")).Error(HttpStatusCode.Forbidden, "host_not_allowed");
        (await SendAsync(method, path, "Origin", "https://attacker.example")).Error(HttpStatusCode.Forbidden, "origin_not_allowed");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("mindvideo.localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10:99")]
    [InlineData("[::1]:5123")]
    public async Task A_loopback_name_or_address_is_a_host(string host) => Assert.Equal(200, (await SendAsync("GET", "emulator/keys", "Host", host)).Status);

    [Theory]
    [InlineData("localhost.example")]
    [InlineData("127.0.0.1.example")]
    [InlineData("notlocalhost")]
    [InlineData("192.0.2.1")]
    [InlineData("[2001:db8::1]")]
    public async Task What_looks_like_one_is_none(string host) => (await SendAsync("GET", "emulator/keys", "Host", host)).Error(HttpStatusCode.Forbidden, "host_not_allowed");

    [Fact]
    public async Task The_own_origin_is_allowed_and_one_with_another_port_is_not()
    {
        Uri address = shared.Test.Emulator.BaseAddress;

        Assert.Equal(200, (await SendAsync("GET", "emulator/keys", "Origin", address.GetLeftPart(UriPartial.Authority))).Status);
        foreach (string origin in new[] { "http://127.0.0.1", $"http://127.0.0.1:{address.Port + 1}", $"http://localhost:{address.Port}", "null", "" })
        {
            (await SendAsync("GET", "emulator/keys", "Origin", origin)).Error(HttpStatusCode.Forbidden, "origin_not_allowed");
        }
    }

    [Fact]
    public async Task Without_a_host_HTTP_1_0_works() =>
        Assert.StartsWith("HTTP/1.1 200", await RawConnection.SendAsync(shared.Test.Emulator.BaseAddress, Encoding.ASCII.GetBytes("GET /emulator/keys HTTP/1.0\r\n\r\n")));

    [Fact]
    public void Listed_hosts_are_allowed_with_their_subdomains_where_the_list_says_so()
    {
        var hosts = new AllowedHosts(["mindvideo", "*.example.com", "192.0.2.7"]);

        Assert.All(["mindvideo", "MindVideo.", "a.example.com", "a.b.example.com", "192.0.2.7", "localhost"], host => Assert.True(hosts.Allows(host, null), host));
        Assert.All(["example.com", "aexample.com", "mindvideo.example", "192.0.2.8", ""], host => Assert.False(hosts.Allows(host, null), host));
        Assert.True(new AllowedHosts(["*"]).Allows("anything.example", null));
        Assert.True(new AllowedHosts([]).Allows("192.0.2.8", IPAddress.Parse("::ffff:192.0.2.8")));
    }

    [Fact]
    public async Task An_allowed_host_reaches_the_emulator_and_is_in_the_addresses_of_its_files()
    {
        await using TestEmulator test = await TestEmulator.StartAsync(static options => options.AllowedHosts.Add("mindvideo"));
        string id = await test.AcceptAsync();
        test.Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/tasks/" + id) { Headers = { Host = "mindvideo:8080" } };

        Assert.StartsWith("http://mindvideo:8080/outputs/", (await Reply.ReadAsync(await test.Http.SendAsync(request))).Good().GetProperty("output").GetProperty("images")[0].GetProperty("url").GetString());
    }

    private async Task<Reply> SendAsync(string method, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation(header, value);
        return await Reply.ReadAsync(await shared.Test.Http.SendAsync(request));
    }
}
