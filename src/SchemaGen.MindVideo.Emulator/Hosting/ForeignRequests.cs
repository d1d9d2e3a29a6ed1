using Microsoft.Extensions.Primitives;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Playground;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>Refuses requests that a page of the web lets a browser send: those to a host that is not the emulator's, those from another origin, and those of the own origin that lack the token of the page.</summary>
internal sealed class ForeignRequests(AllowedHosts hosts, PageToken token)
{
    public Task HandleAsync(HttpContext http, RequestDelegate next) => Refuse(http) is { } refusal ? refusal.SendAsync(http) : next(http);

    private ApiResponse? Refuse(HttpContext http)
    {
        // HTTP/1.0 has no Host, and no browser speaks it.
        HostString host = http.Request.Host;
        if (host.HasValue && !hosts.Allows(host.Host, http.Connection.LocalIpAddress))
        {
            return ApiResponse.Error(
                http, StatusCodes.Status403Forbidden, "host_not_allowed",
                $"The host '{JsonPointers.Shown([host.Host])}' is none of this emulator: localhost, a loopback address, and those that are allowed (--allow-host, AllowedHosts).");
        }

        StringValues origin = http.Request.Headers.Origin;
        if (origin.Count > 0 && !IsOwn(origin, host))
        {
            return ApiResponse.Error(http, StatusCodes.Status403Forbidden, "origin_not_allowed", $"The origin '{JsonPointers.Shown([origin.ToString()])}' is not this emulator's own.");
        }

        return PageToken.IsNeededBy(http.Request) && !token.IsIn(http.Request)
            ? ApiResponse.Error(http, StatusCodes.Status403Forbidden, "page_token_required", $"A browser's request needs the token of the emulator's page, as the header '{PageToken.Header}'. A page of an earlier run must be loaded again.")
            : null;
    }

    /// <summary>Whether an origin has the host and the port of the request. Its scheme may be another where a proxy ends TLS.</summary>
    private static bool IsOwn(StringValues origin, HostString host) =>
        origin is [{ } only]
        && Uri.TryCreate(only, UriKind.Absolute, out Uri? uri)
        && uri.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
        && (host.Port is { } port ? uri.Port == port : uri.IsDefaultPort);
}
