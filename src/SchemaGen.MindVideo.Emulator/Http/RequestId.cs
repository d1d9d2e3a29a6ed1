namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>The id of a request, which its response contains.</summary>
internal static class RequestId
{
    public const string Header = "X-Request-Id";

    public static string Of(HttpContext http) => http.TraceIdentifier;

    /// <summary>Assigns an id to a request, and sets the header of the response.</summary>
    public static void Assign(HttpContext http)
    {
        http.TraceIdentifier = Ids.New("req_");
        http.Response.Headers[Header] = http.TraceIdentifier;
    }
}
