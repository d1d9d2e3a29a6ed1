using System.Net;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>The address that a request came to; what the answer links to is there too.</summary>
internal static class PublicAddress
{
    public static string Of(HttpContext http)
    {
        // HTTP/1.0 has no Host.
        string host = http.Request.Host.HasValue ? http.Request.Host.ToUriComponent() : new IPEndPoint(http.Connection.LocalIpAddress ?? IPAddress.Loopback, http.Connection.LocalPort).ToString();
        return $"{http.Request.Scheme}://{host}";
    }
}
