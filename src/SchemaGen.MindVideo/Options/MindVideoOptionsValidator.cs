using Microsoft.Extensions.Options;

namespace SchemaGen.MindVideo;

/// <summary>Validates options. The messages name every error, and never contain the API key.</summary>
internal sealed class MindVideoOptionsValidator : IValidateOptions<MindVideoOptions>
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, MindVideoOptions options)
    {
        List<string> errors = ErrorsOf(options, name ?? Microsoft.Extensions.Options.Options.DefaultName);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    /// <summary>Returns what is not valid.</summary>
    /// <param name="options">The options.</param>
    /// <param name="account">The name of the account; empty for the one without a name.</param>
    public static List<string> ErrorsOf(MindVideoOptions options, string account = "")
    {
        var errors = new List<string>();
        CheckApiKey(options.ApiKey, account, errors);
        CheckBaseAddress(options.BaseAddress, options.AllowUnencryptedHttp, errors);
        CheckNumber(nameof(MindVideoOptions.MaxRetryAttempts), options.MaxRetryAttempts, 0, 100, errors);
        CheckNumber(nameof(MindVideoOptions.MaxResponseBytes), options.MaxResponseBytes, 1024, 1024 * 1024 * 1024, errors);
        CheckNumber(nameof(MindVideoOptions.MaxConcurrentSubmits), options.MaxConcurrentSubmits, 1, 10_000, errors);
        CheckNumber(nameof(MindVideoOptions.MaxConcurrentPolls), options.MaxConcurrentPolls, 1, 10_000, errors);
        CheckNumber(nameof(MindVideoOptions.MaxConcurrentDownloads), options.MaxConcurrentDownloads, 1, 10_000, errors);
        CheckTime(nameof(MindVideoOptions.RetryDelay), options.RetryDelay, TimeSpan.FromTicks(1), s_day, errors);
        CheckTime(nameof(MindVideoOptions.MaxRetryDelay), options.MaxRetryDelay, options.RetryDelay, s_day, errors);
        CheckTime(nameof(MindVideoOptions.MaxRetryAfter), options.MaxRetryAfter, TimeSpan.Zero, s_day, errors);
        CheckTime(nameof(MindVideoOptions.AttemptTimeout), options.AttemptTimeout, TimeSpan.FromMilliseconds(10), s_day, errors);
        CheckTime(nameof(MindVideoOptions.PollInterval), options.PollInterval, TimeSpan.FromMilliseconds(1), s_day, errors);
        CheckTime(nameof(MindVideoOptions.MaxPollInterval), options.MaxPollInterval, options.PollInterval, s_day, errors);
        CheckTime(nameof(MindVideoOptions.WaitTimeout), options.WaitTimeout, TimeSpan.FromTicks(1), WaitLimits.Longest, errors);
        CheckDownloads(options.Downloads ?? new MindVideoDownloadOptions(), errors);
        return account.Length == 0 ? errors : [.. errors.Select(error => $"Account '{account}': {error}")];
    }

    private static void CheckApiKey(string? apiKey, string account, List<string> errors)
    {
        if (string.IsNullOrEmpty(apiKey) && account.Length > 0)
        {
            errors.Add($"MindVideo has no API key: set {MindVideoOptions.SectionName}:{account}:{nameof(MindVideoOptions.ApiKey)} in the configuration (in development: user secrets), or {nameof(MindVideoOptions)}.{nameof(MindVideoOptions.ApiKey)}");
        }
        else if (string.IsNullOrEmpty(apiKey))
        {
            errors.Add($"MindVideo has no API key: set {MindVideoOptions.SectionName}:{nameof(MindVideoOptions.ApiKey)} in the configuration (in development: user secrets), "
                + $"or the environment variable {MindVideoOptions.ApiKeyVariable}, or {nameof(MindVideoOptions)}.{nameof(MindVideoOptions.ApiKey)}");
        }
        else if (!HeaderText.IsToken(apiKey))
        {
            errors.Add("The API key of MindVideo has characters that an HTTP header cannot carry (spaces, line breaks, or characters outside of ASCII): is it copied whole, and nothing else with it?");
        }
    }

    private static void CheckBaseAddress(Uri? address, bool allowUnencrypted, List<string> errors)
    {
        if (address is null)
        {
            return;
        }

        const string Name = nameof(MindVideoOptions.BaseAddress);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            // The value is not quoted: it may be an API key in the wrong place.
            errors.Add($"{Name} must be an absolute URL that starts with https://, or on this machine with http://, such as http://127.0.0.1:5123/");
        }
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            // The address is not quoted: it may contain a password.
            errors.Add($"{Name} may have neither a user, nor a query, nor a fragment");
        }
        else if (address.AbsolutePath.TrimEnd('/').EndsWith("/api/v1", StringComparison.Ordinal))
        {
            errors.Add($"{Name} is '{address}', but must end before 'api/v1', which the client adds itself");
        }
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !allowUnencrypted)
        {
            errors.Add($"{Name} is '{address}', which would send the API key unencrypted to another machine: use https, or set {nameof(MindVideoOptions.AllowUnencryptedHttp)} where the network between is trusted");
        }
    }

    private static void CheckDownloads(MindVideoDownloadOptions downloads, List<string> errors)
    {
        const string Name = nameof(MindVideoOptions.Downloads) + ".";
        CheckNumber(Name + nameof(MindVideoDownloadOptions.MaxBytes), downloads.MaxBytes, 1, long.MaxValue, errors);
        CheckNumber(Name + nameof(MindVideoDownloadOptions.MinBytesPerSecond), downloads.MinBytesPerSecond, 0, long.MaxValue, errors);
        CheckTime(Name + nameof(MindVideoDownloadOptions.Timeout), downloads.Timeout, TimeSpan.FromTicks(1), WaitLimits.Longest, errors);
        foreach (string host in downloads.AllowedHosts ?? [])
        {
            string domain = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
            if (Uri.CheckHostName(domain) is UriHostNameType.Unknown)
            {
                errors.Add($"{Name}{nameof(MindVideoDownloadOptions.AllowedHosts)} has '{host}', but must have names of hosts, such as files.example.com or *.example.com");
            }
        }
    }

    private static void CheckNumber(string name, long value, long minimum, long maximum, List<string> errors)
    {
        if (value < minimum || value > maximum)
        {
            errors.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} is {value}, but must be {minimum} to {maximum}"));
        }
    }

    private static void CheckTime(string name, TimeSpan value, TimeSpan minimum, TimeSpan maximum, List<string> errors)
    {
        if (value < minimum || value > maximum)
        {
            errors.Add($"{name} is {value:c}, but must be {minimum:c} to {maximum:c}");
        }
    }
}
