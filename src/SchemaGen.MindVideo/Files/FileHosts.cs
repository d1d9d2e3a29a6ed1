using System.Globalization;
using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>Requests files from their hosts, and follows redirects as far as they are allowed.</summary>
internal sealed class FileHosts(HttpClient http, MindVideoOptions options, TimeProvider time)
{
    private const int MostRedirects = 10;

    private readonly FileAddresses _addresses = new(options);

    /// <summary>Requests a file, or the rest of it.</summary>
    /// <returns>A response of success. The caller disposes of it.</returns>
    /// <exception cref="DownloadException">There is none.</exception>
    public async Task<HttpResponseMessage> OpenAsync(MindVideoFile file, DownloadState state, CancellationToken cancellationToken)
    {
        Uri asked = _addresses.Of(file);
        Uri address = asked;
        bool isPublicOnly = false;
        for (int redirects = 0; ; redirects++)
        {
            HttpResponseMessage response = await SendAsync(address, isPublicOnly, state, cancellationToken).ConfigureAwait(false);
            try
            {
                // A handler of the program may have followed redirects itself.
                if (response.RequestMessage?.RequestUri is { } final && final != address)
                {
                    await _addresses.CheckRedirectAsync(asked, address, final, cancellationToken).ConfigureAwait(false);
                    address = final;
                }

                if (response.IsSuccessStatusCode)
                {
                    HttpResponseMessage opened = response;
                    response = null!;
                    return opened;
                }

                if (TargetOf(response, address) is not { } target)
                {
                    throw Refused(response, state);
                }

                if (redirects == MostRedirects)
                {
                    throw new DownloadException(string.Create(CultureInfo.InvariantCulture, $"the host redirected more than {MostRedirects} times"), isTransient: false);
                }

                isPublicOnly = await _addresses.CheckRedirectAsync(asked, address, target, cancellationToken).ConfigureAwait(false);
                address = target;
            }
            finally
            {
                response?.Dispose();
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, bool isPublicOnly, DownloadState state, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = http.DefaultRequestVersion, VersionPolicy = http.DefaultVersionPolicy };
        state.Ask(request);
        if (isPublicOnly)
        {
            PublicConnections.Demand(request);
        }

        using var deadline = new CancellationTokenSource(options.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            string reason = deadline.IsCancellationRequested ? $"no answer within {options.AttemptTimeout:c}" : Transience.Describe(exception);
            throw new DownloadException(reason, isTransient: true, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is not OperationCanceledException && Transience.IsTransient(exception)))
        {
            throw new DownloadException(Transience.Describe(exception), Transience.IsTransient(exception), exception) { RetryAfter = Transience.RetryAfter(exception) };
        }
    }

    private static Uri? TargetOf(HttpResponseMessage response, Uri address) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect or HttpStatusCode.MultipleChoices
        && response.Headers.Location is { } location && Uri.TryCreate(address, location, out Uri? target)
            ? target
            : null;

    private DownloadException Refused(HttpResponseMessage response, DownloadState state)
    {
        bool isOtherVersion = state.CanResume && response.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable;
        if (isOtherVersion)
        {
            state.Forget();
        }

        return new DownloadException(string.Create(CultureInfo.InvariantCulture, $"the host answered with status {(int)response.StatusCode}"), isOtherVersion || Transience.IsTransient(response.StatusCode))
        {
            StatusCode = response.StatusCode,
            RetryAfter = RetryAfter.Of(response, time),
        };
    }
}
