namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>The id that every request gets, and that every answer carries.</summary>
internal static class RequestId
{
    public const string Header = "X-Request-Id";

    public static string Of(HttpContext http) => http.TraceIdentifier;

    /// <summary>Gives the request its id and the answer its header.</summary>
    public static void Assign(HttpContext http)
    {
        http.TraceIdentifier = Ids.New("req_");
        http.Response.Headers[Header] = http.TraceIdentifier;
    }
}
