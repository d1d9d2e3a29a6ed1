namespace SchemaGen.MindVideo.Tests;

/// <summary>Invalid options are refused when a client is created, with a message that names every error.</summary>
[Collection("The environment of the process")]
public class OptionsTests
{
    public static TheoryData<Action<MindVideoOptions>, string> Faults => new()
    {
        { static options => options.ApiKey = null, "MindVideo has no API key: set MindVideo:ApiKey in the configuration (in development: user secrets), or the environment variable MINDVIDEO_API_KEY, or MindVideoOptions.ApiKey" },
        { static options => options.BaseAddress = new Uri("/api", UriKind.Relative), "BaseAddress must be an absolute URL that starts with https://" },
        { static options => options.BaseAddress = new Uri("ftp://example.com/"), "BaseAddress must be an absolute URL that starts with https://" },
        { static options => options.BaseAddress = new Uri("http://127.0.0.1:5123/api/v1/"), "BaseAddress is 'http://127.0.0.1:5123/api/v1/', but must end before 'api/v1', which the client adds itself" },
        { static options => options.BaseAddress = new Uri("https://user:secret@example.com/"), "BaseAddress may have neither a user, nor a query, nor a fragment" },
        { static options => options.BaseAddress = new Uri("https://example.com/?a=b"), "BaseAddress may have neither a user, nor a query, nor a fragment" },
        { static options => options.BaseAddress = new Uri("http://example.com/"), "would send the API key unencrypted to another machine" },
        { static options => options.MaxRetryAttempts = -1, "MaxRetryAttempts is -1, but must be 0 to 100" },
        { static options => options.MaxResponseBytes = 100, "MaxResponseBytes is 100, but must be 1024 to 1073741824" },
        { static options => options.MaxConcurrentSubmits = 0, "MaxConcurrentSubmits is 0, but must be 1 to 10000" },
        { static options => options.MaxConcurrentPolls = 0, "MaxConcurrentPolls is 0, but must be 1 to 10000" },
        { static options => options.MaxConcurrentDownloads = 10_001, "MaxConcurrentDownloads is 10001, but must be 1 to 10000" },
        { static options => options.Downloads.MaxBytes = 0, "Downloads.MaxBytes is 0, but must be 1 to 9223372036854775807" },
        { static options => options.Downloads.MinBytesPerSecond = -1, "Downloads.MinBytesPerSecond is -1, but must be 0 to 9223372036854775807" },
        { static options => options.Downloads.Timeout = TimeSpan.Zero, "Downloads.Timeout is 00:00:00, but must be 00:00:00.0000001 to 45.00:00:00" },
        { static options => options.Downloads.AllowedHosts = ["https://example.com/"], "Downloads.AllowedHosts has 'https://example.com/', but must have names of hosts, such as files.example.com or *.example.com" },
        { static options => options.RetryDelay = TimeSpan.Zero, "RetryDelay is 00:00:00, but must be 00:00:00.0000001 to 1.00:00:00" },
        { static options => options.MaxRetryDelay = TimeSpan.FromMilliseconds(1), "MaxRetryDelay is 00:00:00.0010000, but must be 00:00:00.5000000 to 1.00:00:00" },
        { static options => options.MaxRetryAfter = TimeSpan.FromSeconds(-1), "MaxRetryAfter is -00:00:01, but must be 00:00:00 to 1.00:00:00" },
        { static options => options.AttemptTimeout = TimeSpan.Zero, "AttemptTimeout is 00:00:00" },
        { static options => options.PollInterval = TimeSpan.Zero, "PollInterval is 00:00:00" },
        { static options => options.MaxPollInterval = TimeSpan.FromMilliseconds(1), "MaxPollInterval is 00:00:00.0010000, but must be 00:00:01 to 1.00:00:00" },
        { static options => options.WaitTimeout = TimeSpan.FromDays(46), "WaitTimeout is 46.00:00:00" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_named(Action<MindVideoOptions> change, string message)
    {
        var options = new MindVideoOptions { ApiKey = "mv_test_key" };
        _ = new MindVideoClient(options);
        change(options);

        var exception = Assert.Throws<ArgumentException>(() => new MindVideoClient(options));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message.Replace("user secrets", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_reported_at_once()
    {
        var exception = Assert.Throws<ArgumentException>(() => new MindVideoClient(new MindVideoOptions { ApiKey = "test key", MaxRetryAttempts = 101, PollInterval = TimeSpan.Zero }));

        Assert.Contains("The API key", exception.Message, StringComparison.Ordinal);
        Assert.Contains("MaxRetryAttempts", exception.Message, StringComparison.Ordinal);
        Assert.Contains("PollInterval", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5123")]
    [InlineData("http://localhost:5123/")]
    [InlineData("http://[::1]:5123/")]
    [InlineData("https://example.com/mindvideo")]
    public void Https_and_loopback_addresses_are_accepted(string address) => _ = new MindVideoClient(new MindVideoOptions { ApiKey = "mv_test_key", BaseAddress = new Uri(address) });

    [Fact]
    public void Plain_http_to_another_machine_is_accepted_where_it_is_allowed() =>
        _ = new MindVideoClient(new MindVideoOptions { ApiKey = "mv_test_key", BaseAddress = new Uri("http://emulator:5123/"), AllowUnencryptedHttp = true });

    [Fact]
    public void Options_are_copied_when_the_client_is_created()
    {
        var options = new MindVideoOptions { ApiKey = "mv_test_key" };
        var client = new MindVideoClient(options);

        Assert.Null(options.BaseAddress);
        MindVideoOptions copy = options.Copy();
        options.Downloads.AllowedHosts.Add("example.com");
        Assert.Empty(copy.Downloads.AllowedHosts);
        options.MaxRetryAttempts = -1;
        Assert.Throws<ArgumentException>(() => new MindVideoClient(options));
    }
}
