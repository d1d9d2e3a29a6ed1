using System.Net;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Finds the address that a request was sent to, which the links in its response start with.</summary>
internal static class PublicAddress
{
    public static string Of(HttpContext http)
    {
        // HTTP/1.0 has no Host.
        string host = http.Request.Host.HasValue ? http.Request.Host.ToUriComponent() : new IPEndPoint(http.Connection.LocalIpAddress ?? IPAddress.Loopback, http.Connection.LocalPort).ToString();
        return $"{http.Request.Scheme}://{host}";
    }
}
