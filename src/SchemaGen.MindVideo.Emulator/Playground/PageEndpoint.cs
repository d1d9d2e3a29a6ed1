using System.Text;
using Microsoft.Net.Http.Headers;
using SchemaGen.MindVideo.Emulator.Http;

namespace SchemaGen.MindVideo.Emulator.Playground;

/// <summary>The endpoints <c>GET /</c>, which is a page for who asks for HTML, and text for all others, and <c>GET /playground/{version}/{file}</c>.</summary>
internal sealed class PageEndpoint
{
    private const string Html = "text/html";

    /// <summary>
    /// The page runs its own scripts and nothing else, connects to the emulator alone, is in no frame, and cannot write HTML from text. Pictures may be the data URIs that a user chose.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' data:; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private readonly Lazy<(byte[] Body, string Tag)> _index;

    public PageEndpoint(PageToken token) => _index = new(() =>
    {
        string text = Encoding.UTF8.GetString(PageFiles.Own.Find(PageFiles.Index)!.Value.Content)
            .Replace("{version}", PageFiles.Own.Version, StringComparison.Ordinal)
            .Replace("{token}", token.Text, StringComparison.Ordinal);

        // The page has the token of this run, which its tag must not give away.
        return (Encoding.UTF8.GetBytes(text), $"\"{PageFiles.Own.Version}-{Ids.New("")}\"");
    });

    /// <summary>Handles <c>GET /</c>.</summary>
    public async Task GetAsync(HttpContext http)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (!WantsHtml(http.Request))
        {
            await FrontPage.GetAsync(http).ConfigureAwait(false);
            return;
        }

        AddHeaders(http.Response);
        http.Response.Headers.CacheControl = "no-cache";
        await SendAsync(http, _index.Value.Body, "text/html; charset=utf-8", _index.Value.Tag).ConfigureAwait(false);
    }

    /// <summary>Handles <c>GET /playground/{version}/{file}</c>.</summary>
    public static async Task GetFileAsync(HttpContext http)
    {
        string name = (string)http.Request.RouteValues["file"]!;
        if ((string)http.Request.RouteValues["version"]! != PageFiles.Own.Version || name == PageFiles.Index || PageFiles.Own.Find(name) is not { } file)
        {
            await ApiResponse.Error(http, StatusCodes.Status404NotFound, "not_found", "The page has no such file; a page of another version must be loaded again.").SendAsync(http).ConfigureAwait(false);
            return;
        }

        AddHeaders(http.Response);
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await SendAsync(http, file.Content, file.Type, $"\"{PageFiles.Own.Version}\"").ConfigureAwait(false);
    }

    /// <summary>Whether a client names HTML, as browsers do, and prefers it to plain text. <c>*/*</c> names nothing.</summary>
    private static bool WantsHtml(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? accepted))
        {
            return false;
        }

        double html = QualityOf(Html);
        return html > 0 && html >= QualityOf("text/plain");

        double QualityOf(string type) => accepted.Where(value => value.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(static value => value.Quality ?? 1).DefaultIfEmpty(0).Max();
    }

    private static void AddHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static Task SendAsync(HttpContext http, byte[] body, string type, string tag) =>
        Results.Bytes(body, type, entityTag: new EntityTagHeaderValue(tag)).ExecuteAsync(http);
}
